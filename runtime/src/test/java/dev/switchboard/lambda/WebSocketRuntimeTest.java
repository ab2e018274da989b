package dev.switchboard.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.RecordingGateway;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.ManualClock;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests the settings that let a program run a handler with the same result each time. */
class WebSocketRuntimeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final ManualClock clock = new ManualClock(NOW);
    private final InMemoryConnectionStore store = new InMemoryConnectionStore(clock);
    private final List<Duration> pauses = new ArrayList<>();
    private final Set<Thread> threads = new HashSet<>();

    @Test
    void usesTheGivenPauses() {
        Delivery delivery = runtime(throttledTwice()).sender().sendMessage("c1=", Map.of());

        assertThat(delivery).isEqualTo(Delivery.DELIVERED);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void broadcastsOnTheCallingThreadIfTheConcurrencyIsOne() {
        for (int i = 0; i < 5; i++) {
            store.save(
                    new Connection("c" + i, Optional.empty(), NOW, NOW.plusSeconds(600), Map.of(), Optional.empty()));
        }

        runtime(throttledTwice()).sender().broadcastToAll(Map.of());

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    private WebSocketRuntime runtime(ConnectionGateway gateway) {
        return WebSocketRuntime.builder()
                .environment(Map.of())
                .connections(store)
                .gateway(gateway)
                .clock(clock)
                .log(entry -> {})
                .broadcastConcurrency(1)
                .pauses(pause -> {
                    pauses.add(pause);
                    clock.advance(pause);
                })
                .build();
    }

    private RecordingGateway throttledTwice() {
        RecordingGateway gateway = new RecordingGateway();
        gateway.answers(connectionId -> {
            threads.add(Thread.currentThread());
            if (gateway.attempted().size() <= 2) {
                throw new DeliveryException(DeliveryException.Cause.THROTTLED, "429", null);
            }
            return Delivery.DELIVERED;
        });
        return gateway;
    }
}
