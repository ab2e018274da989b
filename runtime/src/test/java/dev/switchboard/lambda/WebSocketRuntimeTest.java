package dev.switchboard.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.TurnableClock;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.InMemoryConnectionStore;
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

/** What a host sets that wants every run to be like the last. */
class WebSocketRuntimeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final TurnableClock clock = new TurnableClock(NOW);
    private final InMemoryConnectionStore store = new InMemoryConnectionStore(clock);
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void pausesAsItIsTold() {
        ThrottledTwice gateway = new ThrottledTwice();

        Delivery delivery = runtime(gateway).sender().sendMessage("c1=", Map.of());

        assertThat(delivery).isEqualTo(Delivery.DELIVERED);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void broadcastsOnTheCallingThreadIfOneSendRunsAtATime() {
        for (int i = 0; i < 5; i++) {
            store.save(new Connection("c" + i, Optional.empty(), NOW, NOW.plusSeconds(600), Map.of()));
        }
        ThrottledTwice gateway = new ThrottledTwice();

        runtime(gateway).sender().broadcastToAll(Map.of());

        assertThat(gateway.threads).containsExactly(Thread.currentThread());
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

    private static final class ThrottledTwice implements ConnectionGateway {
        private final Set<Thread> threads = new HashSet<>();
        private int posts;

        @Override
        public Delivery post(String connectionId, byte[] json, Duration atMost) {
            threads.add(Thread.currentThread());
            if (++posts <= 2) {
                throw new DeliveryException(DeliveryException.Cause.THROTTLED, "429", null);
            }
            return Delivery.DELIVERED;
        }

        @Override
        public Optional<ConnectionStatus> get(String connectionId) {
            return Optional.empty();
        }

        @Override
        public Delivery delete(String connectionId) {
            return Delivery.GONE;
        }
    }
}
