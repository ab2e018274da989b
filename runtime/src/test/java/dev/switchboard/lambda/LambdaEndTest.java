package dev.switchboard.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EventFixtures;
import dev.switchboard.FailingStore;
import dev.switchboard.RecordingGateway;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.ManualClock;
import dev.switchboard.fixtures.TestContext;
import dev.switchboard.json.RawJson;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.BroadcastResult;
import dev.switchboard.message.DeliveryException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests what a handler does besides calling routes: it takes its gateway from events and waits for pending work. */
class LambdaEndTest {
    private static final Instant NOW = Instant.parse("2026-01-01T01:00:00Z");
    private static final RawJson HELLO = RawJson.of("{\"hello\":\"you\"}");
    private static final String API = "abc123";

    private final ManualClock clock = new ManualClock(NOW);
    private final InMemoryConnectionStore store = new InMemoryConnectionStore(clock);
    private final RecordingGateway gateway = new RecordingGateway();
    private final List<LogEntry> log = new ArrayList<>();

    @Test
    void answersOnlyAfterTheEntriesOfGoneConnectionsAreRemoved() {
        Thread handling = Thread.currentThread();
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        CompletableFuture<Boolean> removedBefore = new CompletableFuture<>();
        ConnectionStore slow = new FailingStore(store) {
            @Override
            public void deleteGone(String connectionId, Instant connectedBefore, Optional<String> from) {
                // Blocks until the handler waits for this call, or has answered without waiting.
                while (!answered.isDone() && handling.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
                removedBefore.complete(!answered.isDone());
            }
        };
        gateway.isGone("gone=");

        handler(runtime(slow).gateway(gateway).build(), sender -> sender.sendMessage("gone=", HELLO))
                .handle(message(API, "live"), new TestContext());
        answered.complete(true);

        assertThat(removedBefore.join()).isTrue();
    }

    @Test
    void takesTheEndpointFromItsEvents() {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        handler(runtime(store).build(), sender -> {
                    Thread.currentThread().interrupt(); // Makes the send fail before it reaches the network.
                    try {
                        sender.sendMessage("other=", HELLO);
                    } catch (RuntimeException e) {
                        thrown.set(e);
                    } finally {
                        Thread.interrupted();
                    }
                })
                .handle(message(API, "live"), new TestContext());

        assertThat(thrown.get())
                .as("an unknown endpoint would cause an IllegalStateException")
                .isInstanceOfSatisfying(
                        DeliveryException.class,
                        e -> assertThat(e.reason()).isEqualTo(DeliveryException.Cause.INTERRUPTED));
    }

    @Test
    void takesItsGatewayFromItsEvents() {
        save("own=", API + "/live");
        save("foreign=", API + "/dev");
        gateway.isGone("foreign=");
        List<BroadcastResult> results = new ArrayList<>();

        handler(runtime(store).gateway(gateway).build(), sender -> results.add(sender.broadcastToAll(HELLO)))
                .handle(message(API, "live"), new TestContext());

        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.delivered()).isEqualTo(1);
            assertThat(result.gone()).isZero();
        });
        assertThat(store.findByConnectionId("foreign=")).isPresent();
        assertThat(log).isEmpty();
    }

    @Test
    void warnsOnceIfEventsComeFromADifferentGateway() {
        WebSocketLambda handler =
                handler(runtime(store).gateway(gateway).gatewayId(API + "/live").build(), sender -> {});
        handler.handle(message(API, "live"), new TestContext());
        assertThat(log).isEmpty();

        handler.handle(message(API, "dev"), new TestContext());
        handler.handle(message(API, "dev"), new TestContext());

        assertThat(log)
                .singleElement()
                .extracting(LogEntry::message)
                .isEqualTo(
                        "Events come from the gateway abc123/dev, but messages are sent through abc123/live. Broadcasts"
                                + " therefore leave out the connections of these events. Check WEBSOCKET_API_ENDPOINT"
                                + " and WEBSOCKET_GATEWAY_ID.");
    }

    private void save(String id, String gatewayId) {
        store.save(new Connection(
                id, Optional.empty(), NOW.minusSeconds(60), NOW.plusSeconds(600), Map.of(), Optional.of(gatewayId)));
    }

    private WebSocketRuntime.Builder runtime(ConnectionStore connections) {
        return WebSocketRuntime.builder()
                .environment(Map.of(
                        "AWS_REGION", "eu-central-1", "AWS_ACCESS_KEY_ID", "test", "AWS_SECRET_ACCESS_KEY", "test"))
                .connections(connections)
                .clock(clock)
                .log(log::add)
                .broadcastConcurrency(1);
    }

    private static WebSocketLambda handler(
            WebSocketRuntime runtime, Consumer<dev.switchboard.message.MessageSender> route) {
        return new WebSocketLambda(RouteTable.named("test").withoutConnections().build(), runtime) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                route.accept(runtime.sender());
                return WebSocketResponse.ok();
            }
        };
    }

    private static com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent message(
            String apiId, String stage) {
        return EventFixtures.aws(WebSocketEvent.on("say")
                .connectionId("me=")
                .apiId(apiId)
                .stage(stage)
                .domainName(apiId + ".execute-api.eu-central-1.amazonaws.com")
                .build());
    }
}
