package dev.switchboard.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.RecordingGateway;
import dev.switchboard.RecordingGateway.Sent;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.ManualClock;
import dev.switchboard.json.RawJson;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.message.BroadcastResult;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.MessageSender;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests sends to the connections of two gateways in one table. Each gateway answers 410 for connections of the other.
 */
class ForeignConnectionsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T01:00:00Z");
    private static final RawJson HELLO = RawJson.of("{\"hello\":\"you\"}");

    private final ManualClock clock = new ManualClock(NOW);
    private final ConnectionStore store = new InMemoryConnectionStore(clock);
    private final RecordingGateway gateway = new RecordingGateway();

    @BeforeEach
    void fillTheTable() {
        save("own=", Optional.of("abc123/live"));
        save("foreign=", Optional.of("abc123/dev"));
        save("old=", Optional.empty());
        save("old and gone=", Optional.empty());
        gateway.isGone("foreign=");
        gateway.isGone("old and gone=");
    }

    @Test
    void aBroadcastLeavesOutConnectionsOfAnotherGateway() {
        MessageSender sender = sender(runtime -> runtime.gatewayId("abc123/live"));

        BroadcastResult result = sender.broadcastToAll(HELLO);
        sender.broadcastToUser("alice", HELLO);

        assertThat(result.delivered()).isEqualTo(2);
        assertThat(result.gone()).isEqualTo(1);
        assertThat(gateway.sent())
                .extracting(Sent::connectionId)
                .containsExactlyInAnyOrder("own=", "old=", "own=", "old=");
        assertThat(ids()).containsExactlyInAnyOrder("own=", "foreign=", "old=");
    }

    @Test
    void aSenderWithoutAGatewayTriesEveryoneAndRemovesOnlyConnectionsWithoutAGateway() {
        MessageSender sender = sender(runtime -> runtime);

        BroadcastResult result = sender.broadcastToAll(HELLO);

        assertThat(result.delivered()).isEqualTo(2);
        assertThat(result.gone()).isEqualTo(2);
        assertThat(ids()).containsExactlyInAnyOrder("own=", "foreign=", "old=");
    }

    @Test
    void aSingleSendReturnsGoneButKeepsTheEntryOfAnotherGateway() {
        for (UnaryOperator<WebSocketRuntime.Builder> settings : List.<UnaryOperator<WebSocketRuntime.Builder>>of(
                runtime -> runtime.gatewayId("abc123/live"), runtime -> runtime)) {
            MessageSender sender = sender(settings);

            assertThat(sender.sendMessage("foreign=", HELLO)).isEqualTo(Delivery.GONE);
            assertThat(sender.disconnect("foreign=")).isEqualTo(Delivery.GONE);
            sender.awaitCleanUp(Duration.ofMinutes(1));

            assertThat(ids()).contains("foreign=");
        }
    }

    @Test
    void aSingleSendRemovesAnEntryOfItsOwnGateway() {
        gateway.isGone("own=");
        MessageSender sender = sender(runtime -> runtime.gatewayId("abc123/live"));

        assertThat(sender.sendMessage("own=", HELLO)).isEqualTo(Delivery.GONE);
        sender.awaitCleanUp(Duration.ofMinutes(1));

        assertThat(ids()).doesNotContain("own=");
    }

    @Test
    void takesTheGatewayFromTheVariableOrTheApisOwnAddress() {
        List<UnaryOperator<WebSocketRuntime.Builder>> settings = List.of(
                runtime -> runtime.environment(Map.of("WEBSOCKET_GATEWAY_ID", "abc123/live")),
                runtime -> runtime.environment(Map.of("WEBSOCKET_GATEWAY_ID", "abc123/live"))
                        .endpoint(URI.create("https://ws.example.com")),
                runtime -> runtime.endpoint(URI.create("https://abc123.execute-api.eu-central-1.amazonaws.com/live")),
                runtime -> runtime.environment(Map.of(
                        "WEBSOCKET_API_ENDPOINT", "https://abc123.execute-api.cn-north-1.amazonaws.com.cn/live/")),
                runtime -> runtime.environment(Map.of("WEBSOCKET_GATEWAY_ID", "of/another"))
                        .endpoint(URI.create("https://abc123.execute-api.eu-central-1.amazonaws.com/live")));
        for (UnaryOperator<WebSocketRuntime.Builder> known : settings) {
            assertThat(sender(known).broadcastToAll(HELLO).delivered()).isEqualTo(2);
            assertThat(ids()).contains("foreign=");
        }
        save("old and gone=", Optional.empty());
        List<UnaryOperator<WebSocketRuntime.Builder>> unknown = List.of(
                runtime -> runtime.endpoint(URI.create("https://ws.example.com/live")),
                runtime -> runtime.endpoint(URI.create("https://a-vpce.execute-api.eu-central-1.amazonaws.com/live")),
                runtime -> runtime.endpoint(URI.create("https://x.y.execute-api.eu-central-1.amazonaws.com/live")),
                runtime -> runtime.endpoint(URI.create("https://abc123.execute-api.eu-central-1.amazonaws.com/a/b")),
                runtime -> runtime.endpoint(URI.create("https://abc123.execute-api.eu-central-1.amazonaws.com")),
                runtime -> runtime.endpoint(URI.create("http://localhost:8080/live")));
        for (UnaryOperator<WebSocketRuntime.Builder> settingsOfAny : unknown) {
            assertThat(sender(settingsOfAny).broadcastToAll(HELLO).gone())
                    .as("the foreign connection is tried as well")
                    .isPositive();
            assertThat(ids()).contains("foreign=");
        }
    }

    @Test
    void ignoresTheVariableIfItBelongsToAnotherEndpoint() {
        Map<String, String> ofHandler =
                Map.of("WEBSOCKET_API_ENDPOINT", "https://ws.example.com/", "WEBSOCKET_GATEWAY_ID", "abc123/live");

        BroadcastResult toAnother = sender(
                        runtime -> runtime.environment(ofHandler).endpoint(URI.create("https://b.example.com")))
                .broadcastToAll(HELLO);
        BroadcastResult toTheSame = sender(
                        runtime -> runtime.environment(ofHandler).endpoint(URI.create("https://WS.example.com")))
                .broadcastToAll(HELLO);

        assertThat(toAnother.delivered() + toAnother.gone())
                .as("a different endpoint: every connection is tried")
                .isEqualTo(4);
        assertThat(toTheSame.delivered() + toTheSame.gone())
                .as("the same endpoint: foreign= is not tried")
                .isLessThanOrEqualTo(3);
        assertThat(sender(runtime -> runtime.environment(Map.of(
                                        "WEBSOCKET_API_ENDPOINT", "no address", "WEBSOCKET_GATEWAY_ID", "abc123/live"))
                                .endpoint(URI.create("https://b.example.com")))
                        .broadcastToAll(HELLO)
                        .gone())
                .as("an invalid variable: foreign= is tried")
                .isPositive();
    }

    private List<String> ids() {
        return store.findAll().map(Connection::connectionId).toList();
    }

    private MessageSender sender(UnaryOperator<WebSocketRuntime.Builder> settings) {
        return settings.apply(WebSocketRuntime.builder().environment(Map.of()))
                .connections(store)
                .gateway(gateway)
                .clock(clock)
                .log(entry -> {})
                .broadcastConcurrency(1)
                .build()
                .sender();
    }

    private void save(String id, Optional<String> gatewayId) {
        store.save(new Connection(
                id, Optional.of("alice"), NOW.minusSeconds(60), NOW.plusSeconds(600), Map.of(), gatewayId));
    }
}
