package dev.switchboard.sample.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.WebSocketRuntime;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes and goes, where somebody may be here twice: the routes alone, without a socket. */
class PresenceTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final InMemoryConnectionStore store = new InMemoryConnectionStore(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Told told = new Told();
    private final WebSocketRuntime runtime = WebSocketRuntime.builder()
            .environment(Map.of())
            .connections(store)
            .gateway(told)
            .build();
    private final ChatRoutes routes = new ChatRoutes(runtime.sender(), store);

    private final Connection bob = here("bob-1", "bob");

    @BeforeEach
    void aliceIsHere() {
        here("alice-1", "alice");
    }

    @Test
    void somebodyWhoOpensASecondTabDoesNotJoinAgain() {
        routes.join(here("bob-2", "bob"));

        assertThat(told.messages).isEmpty();
    }

    @Test
    void somebodyWhoClosesOneTabOfTwoHasNotLeft() {
        Connection second = here("bob-2", "bob");
        routes.disconnect(second);
        assertThat(told.messages).isEmpty();

        store.delete("bob-2");
        routes.disconnect(bob);
        assertThat(told.messages)
                .singleElement()
                .asString()
                .startsWith("alice-1 {")
                .contains("\"bob left\"");
    }

    @Test
    void guestsComeAndGoUnannounced() {
        Connection guest = new Connection("guest-1", Optional.empty(), NOW, NOW.plusSeconds(600), Map.of());
        store.save(guest);
        routes.join(guest);
        routes.disconnect(guest);

        assertThat(told.messages).isEmpty();
    }

    private Connection here(String id, String name) {
        Connection connection = new Connection(id, Optional.of(name), NOW, NOW.plusSeconds(600), Map.of());
        store.save(connection);
        return connection;
    }

    private static final class Told implements ConnectionGateway {
        private final List<String> messages = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Delivery post(String connectionId, byte[] json, Duration atMost) {
            messages.add(connectionId + " " + new String(json, StandardCharsets.UTF_8));
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
