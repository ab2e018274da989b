package dev.switchboard.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EventFixtures;
import dev.switchboard.FailingStore;
import dev.switchboard.RecordingGateway;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.binding.RouteCall;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.ManualClock;
import dev.switchboard.fixtures.TestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Tests that the entry of a connection is kept while the connection sends or receives messages, and which calls of the
 * store this requires.
 */
class SignsOfLifeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FINAL_EXPIRY = NOW.plus(Duration.ofMinutes(130));

    private final ManualClock clock = new ManualClock(NOW);
    private final InMemoryConnectionStore memory = new InMemoryConnectionStore(clock);
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final WebSocketRuntime runtime = WebSocketRuntime.builder()
            .environment(Map.of())
            .connections(new RecordingStore())
            .gateway(new RecordingGateway())
            .clock(clock)
            .log(entry -> {})
            .build();

    @Test
    void sendingToTheConnectionOfTheMessageNeedsNoFurtherCallsOfTheStore() {
        memory.save(connection("a="));

        message(call -> runtime.sender().sendMessage("a=", Map.of("answer", 42)));

        assertThat(calls).containsExactly("read a=", "extend a=");
    }

    @Test
    void extendsTheEntryOfARecipientBeforeTheHandlerAnswers() {
        memory.save(connection("a="));
        memory.save(connection("b="));
        WebSocketLambda handler = handler(call -> runtime.sender().sendMessage("b=", Map.of("from", "a")));
        handle(handler);
        handle(handler);

        assertThat(calls).containsExactlyInAnyOrder("read b=", "extend b=", "read a=", "extend a=");
        assertThat(memory.findAll()).extracting(Connection::expiresAt).containsOnly(FINAL_EXPIRY);
    }

    @Test
    void postponesRecordingDeliveriesOfAFirstConnectUntilTheSecondEvent() {
        memory.save(connection("b="));
        runtime.trackedConnections().activity().postponeFirstDeliveries();
        WebSocketLambda handler = handler(call -> runtime.sender().sendMessage("b=", Map.of("from", "a")));

        handle(handler, "$connect");
        assertThat(calls).isEmpty();

        handle(handler, "$connect");
        assertThat(calls).containsExactly("read b=", "extend b=");
    }

    @Test
    void recordsDeliveriesOfAFirstMessageAtOnce() {
        memory.save(connection("a="));
        memory.save(connection("b="));
        runtime.trackedConnections().activity().postponeFirstDeliveries();

        message(call -> runtime.sender().sendMessage("b=", Map.of("from", "a")));

        assertThat(calls).containsExactlyInAnyOrder("read b=", "extend b=", "read a=", "extend a=");
    }

    @Test
    void extendsAnEntryThatTheRouteOfTheFirstMessageSaves() {
        message(call -> memory.save(call.connection()));

        assertThat(memory.findByConnectionId("a=").orElseThrow().expiresAt()).isEqualTo(FINAL_EXPIRY);
    }

    @Test
    void looksForAMissingEntryOnlyOnceInAWhile() {
        WebSocketLambda handler = handler(call -> {});
        handle(handler);
        handle(handler);
        assertThat(calls).containsExactly("read a=", "extend a=");

        clock.advance(Duration.ofSeconds(30));
        handle(handler);
        assertThat(calls).hasSize(4);
    }

    private void message(Consumer<RouteCall> route) {
        handle(handler(route));
    }

    private void handle(WebSocketLambda handler) {
        handle(handler, "hello");
    }

    private void handle(WebSocketLambda handler, String routeKey) {
        handler.handle(
                EventFixtures.aws(WebSocketEvent.on(routeKey)
                        .connectionId("a=")
                        .connectedAt(NOW)
                        .build()),
                new TestContext());
    }

    private WebSocketLambda handler(Consumer<RouteCall> route) {
        return new WebSocketLambda(RouteTable.named("test").build(), runtime) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                route.accept(call(event));
                return WebSocketResponse.ok();
            }
        };
    }

    private static Connection connection(String id) {
        return new Connection(
                id, Optional.of("alice"), NOW, NOW.plus(Duration.ofMinutes(12)), Map.of(), Optional.empty());
    }

    private final class RecordingStore extends FailingStore {
        RecordingStore() {
            super(memory);
        }

        @Override
        public Optional<Connection> findByConnectionId(String connectionId) {
            calls.add("read " + connectionId);
            return memory.findByConnectionId(connectionId);
        }

        @Override
        public void extend(String connectionId, Instant expiresAt) {
            calls.add("extend " + connectionId);
            memory.extend(connectionId, expiresAt);
        }
    }
}
