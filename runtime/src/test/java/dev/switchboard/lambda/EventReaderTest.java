package dev.switchboard.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.DisconnectReason;
import dev.switchboard.EventFixtures;
import dev.switchboard.EventType;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.json.JsonFormatException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EventReaderTest {
    static final java.util.List<String> ALL = EventFixtures.ALL;

    @Test
    void readsAllValuesOfAConnect() {
        WebSocketEvent event = fixture("connect");

        assertThat(event.eventType()).isEqualTo(EventType.CONNECT);
        assertThat(event.routeKey()).isEqualTo("$connect");
        assertThat(event.connectionId()).isEqualTo("AbCdEfGhIjKlMnQ=");
        assertThat(event.requestId()).isEqualTo("FxReqConnAAFAAA=");
        assertThat(event.messageId()).isEmpty();
        assertThat(event.stage()).isEqualTo("dev");
        assertThat(event.apiId()).isEqualTo("a1b2c3d4e5");
        assertThat(event.domainName()).isEqualTo("a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com");
        assertThat(event.sourceIp()).isEqualTo("203.0.113.7");
        assertThat(event.userAgent()).contains("fixture-client/1.0");
        assertThat(event.connectedAt()).isEqualTo(Instant.ofEpochMilli(1767225600000L));
        assertThat(event.requestTime()).isEqualTo(Instant.ofEpochMilli(1767225600004L));
        assertThat(event.queryParameters().value("room")).contains("two");
        assertThat(event.queryParameters().all("room")).containsExactly("one", "two");
        assertThat(event.principalId()).contains("user-1");
        assertThat(event.authorizer())
                .containsEntry("tenant", "acme")
                .as("numbers as text")
                .containsEntry("integrationLatency", "17");
        assertThat(event.body()).isEmpty();
        assertThat(event.disconnectReason()).isEmpty();
    }

    @Test
    void findsHeadersRegardlessOfCase() {
        assertThat(fixture("connect").headers().value("sec-websocket-protocol")).contains("chat.v2, chat.v1");
        assertThat(fixture("connect-lowercase-headers").headers().value("Sec-WebSocket-Protocol"))
                .contains("chat.v2, chat.v1");
    }

    @Test
    void readsTheTextOfAMessageUnchanged() {
        assertThat(fixture("message-default").body()).isEqualTo("hello, ünicode 🚀");
        assertThat(fixture("message-custom-route").body())
                .isEqualTo("{\"action\":\"sendMessage\",\"data\":{\"text\":\"hi\"}}");
    }

    @Test
    void treatsAnAbsentBodyAsAnEmptyMessage() {
        assertThat(fixture("message-empty-body").body()).isEmpty();
        assertThat(fixture("message-empty-body").eventType()).isEqualTo(EventType.MESSAGE);
    }

    @Test
    void readsTheReasonOfADisconnect() {
        assertThat(fixture("disconnect-client-1005").disconnectReason())
                .contains(new DisconnectReason(1005, "Client-side close frame status not set"));
        assertThat(fixture("disconnect-deleted-1000").disconnectReason())
                .contains(new DisconnectReason(1000, "Connection Closed Normally"));
        assertThat(fixture("disconnect-idle-1001").disconnectReason())
                .contains(new DisconnectReason(1001, "Going away"));
        assertThat(fixture("disconnect-tab-closed-1001").disconnectReason()).contains(new DisconnectReason(1001, ""));
    }

    @Test
    void treatsExplicitNullsAsAbsent() {
        WebSocketEvent event = read("""
                {"headers":null,"multiValueHeaders":null,"queryStringParameters":null,"stageVariables":null,"body":null,
                 "requestContext":{"routeKey":"$disconnect","authorizer":null,"messageId":null,
                 "disconnectStatusCode":null,"disconnectReason":null,"connectionId":"c",
                 "identity":{"userAgent":null,"sourceIp":null,"user":null}}}""");

        assertThat(event.eventType()).isEqualTo(EventType.DISCONNECT);
        assertThat(event.disconnectReason()).contains(new DisconnectReason(1005, ""));
        assertThat(event.headers().names()).isEmpty();
        assertThat(event.authorizer()).isEmpty();
        assertThat(event.userAgent()).isEmpty();
    }

    @Test
    void skipsUnknownKeys() {
        WebSocketEvent event = read("{\"version\":\"9\",\"new\":{\"a\":[1,{\"b\":2}]},"
                + "\"requestContext\":{\"connectionId\":\"c\",\"x\":[]}}");

        assertThat(event.connectionId()).isEqualTo("c");
    }

    @Test
    void fallsBackToSingleValuesIfThereAreNoLists() {
        WebSocketEvent event =
                read("{\"headers\":{\"Origin\":\"https://a\"},\"queryStringParameters\":{\"room\":\"lobby\"}}");

        assertThat(event.headers().all("origin")).containsExactly("https://a");
        assertThat(event.queryParameters().all("room")).containsExactly("lobby");
    }

    @Test
    void keepsScalarsOfAnAuthorizerAsTextAndLeavesOutOtherValues() {
        WebSocketEvent event =
                read("{\"requestContext\":{\"authorizer\":{\"level\":3,\"admin\":true,\"claims\":{\"sub\":\"x\"},"
                        + "\"none\":null}}}");

        assertThat(event.authorizer())
                .containsOnly(java.util.Map.entry("level", "3"), java.util.Map.entry("admin", "true"));
    }

    @Test
    void readsNumbersInAnyNotationAndTreatsOtherValuesAsAbsent() {
        WebSocketEvent event = read("{\"requestContext\":{\"routeKey\":\"$disconnect\",\"connectedAt\":1.7672256e12,"
                + "\"disconnectStatusCode\":\"1001\"}}");

        assertThat(event.connectedAt()).isEqualTo(Instant.ofEpochMilli(1767225600000L));
        assertThat(event.disconnectReason()).contains(new DisconnectReason(1005, ""));
    }

    @Test
    void refusesJsonThatIsNotAnEvent() {
        assertThatThrownBy(() -> read("")).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> read("[]")).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> read("{\"requestContext\":7}")).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> read("{} {}")).isInstanceOf(JsonFormatException.class);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void toStringContainsNothingThatAClientHasSent(String name) {
        assertThat(fixture(name).toString())
                .doesNotContain("hello", "user-1", "chat.v2", "fixture-client", "203.0.113");
    }

    private static WebSocketEvent fixture(String name) {
        return EventReader.read(EventFixtures.bytes(name), null);
    }

    private static WebSocketEvent read(String json) {
        return EventReader.read(json.getBytes(StandardCharsets.UTF_8), null);
    }
}
