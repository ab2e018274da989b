package dev.switchboard.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Tests the JSON of the events that the function receives. Numbers such as {@code t14} in test names are explained in
 * {@code docs/conformance.md}.
 */
class EventShapeTest {

    private static final HttpHeader USER_AGENT = new HttpHeader("User-Agent", "fixture-client/1.0");

    private final GatewayFixture fixture = GatewayFixture.withRoutes("$connect", "$disconnect", "$default", "chat");

    @Test
    void t14_repeatedQueryParameterHasItsLastValueAndAllValues() {
        fixture.connect("/dev?p=1&p=2&flag&text=a%20b%2Bc+d");

        Event connect = fixture.function.onlyEvent("$connect");
        assertThat(connect.text("queryStringParameters", "p")).isEqualTo("2");
        assertThat(connect.texts("multiValueQueryStringParameters", "p")).containsExactly("1", "2");
        assertThat(connect.text("queryStringParameters", "flag")).isEmpty();
        assertThat(connect.text("queryStringParameters", "text")).isEqualTo("a b+c d");
        assertThat(connect.keys("queryStringParameters")).containsExactly("p", "flag", "text");
    }

    @Test
    void t15_withoutAQueryBothKeysAreAbsent() {
        fixture.connect("/dev");
        fixture.connect("/dev?");

        assertThat(fixture.function.events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.keys())
                        .containsExactly("headers", "multiValueHeaders", "requestContext", "isBase64Encoded"));
    }

    @Test
    void t16_connectHasTheClientsHeadersSortedAndHopHeadersReplaced() {
        fixture.connect(
                "/dev",
                new HttpHeader("cookie", "a=1"),
                new HttpHeader("X-Custom", "one"),
                new HttpHeader("X-Custom", "2"));

        Event connect = fixture.function.onlyEvent("$connect");
        assertThat(connect.keys("headers"))
                .containsExactly(
                        "cookie",
                        "Host",
                        "Sec-WebSocket-Key",
                        "Sec-WebSocket-Version",
                        "X-Amzn-Trace-Id",
                        "X-Custom",
                        "X-Forwarded-For",
                        "X-Forwarded-Port",
                        "X-Forwarded-Proto");
        assertThat(connect.text("headers", "X-Custom")).isEqualTo("2");
        assertThat(connect.texts("multiValueHeaders", "X-Custom")).containsExactly("one", "2");
        assertThat(connect.text("headers", "X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(connect.text("headers", "X-Forwarded-Port")).isEqualTo("443");
        assertThat(connect.text("headers", "X-Forwarded-Proto")).isEqualTo("https");
        assertThat(connect.text("headers", "X-Amzn-Trace-Id")).matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
        assertThat(connect.text("body")).isEqualTo("absent");
    }

    @Test
    void eventFromBehindAProxyListsTheHopsAndHasTheAddressOfTheLast() {
        fixture.connect("/dev", new HttpHeader("X-Forwarded-For", "192.0.2.1"));

        Event connect = fixture.function.onlyEvent("$connect");
        assertThat(connect.text("headers", "X-Forwarded-For")).isEqualTo("192.0.2.1, 127.0.0.1");
        assertThat(connect.text("requestContext", "identity", "sourceIp")).isEqualTo("127.0.0.1");
    }

    @Test
    void t17_withoutUserAgentTheIdentityHasOnlyTheAddress() {
        fixture.connect();

        assertThat(fixture.function.onlyEvent("$connect").keys("requestContext", "identity"))
                .containsExactly("sourceIp");
    }

    @Test
    void t24_messageArrivesUnchangedWithoutHeadersOrQuery() {
        String text = "{\"action\":\"chat\",  \"n\": 1}\r\n";
        fixture.connect("/dev?a=1").sends(text);

        Event message = fixture.function.onlyEvent("chat");
        assertThat(message.text("body")).isEqualTo(text);
        assertThat(message.keys()).containsExactly("requestContext", "body", "isBase64Encoded");
    }

    @Test
    void t51_disconnectHasFourConstantHeadersAndNoQuery() {
        fixture.connect("/dev?a=1", USER_AGENT).connection().closedByClient(1000, "done");

        Event disconnect = fixture.function.onlyEvent("$disconnect");
        assertThat(disconnect.keys())
                .containsExactly("headers", "multiValueHeaders", "requestContext", "isBase64Encoded");
        assertThat(disconnect.text("headers", "Host")).isEqualTo("localhost:8080");
        assertThat(disconnect.text("headers", "x-api-key")).isEmpty();
        assertThat(disconnect.text("requestContext", "messageId")).isEqualTo("absent");
        assertThat(disconnect.text("requestContext", "identity", "userAgent")).isEqualTo("fixture-client/1.0");
    }

    @Test
    void t63_idsHaveTheFormatOfApiGateway() {
        FakeClient client = fixture.connect();
        client.sends("{\"action\":\"chat\"}");

        Event message = fixture.function.onlyEvent("chat");
        String messageId = message.text("requestContext", "messageId");
        assertThat(List.of(client.id(), messageId, message.text("requestContext", "requestId")))
                .allSatisfy(id -> assertThat(id).matches("[A-Za-z0-9_-]{15}="));
        assertThat(tail(messageId)).isEqualTo(tail(client.id()));
        assertThat(message.text("requestContext", "extendedRequestId"))
                .isEqualTo(message.text("requestContext", "requestId"));
        assertThat(message.text("requestContext", "connectionId")).isEqualTo(client.id());
    }

    @Test
    void t64_keysAndTheirOrderAreThoseOfRealEvents() throws IOException {
        FakeClient client = fixture.connect("/dev", USER_AGENT);
        client.sends("hello");
        client.connection().closedByClient(null, "");

        Event connect = fixture.function.onlyEvent("$connect");
        assertThat(connect.keys("requestContext"))
                .isEqualTo(real("fixture-connect-lowercase-headers").keys("requestContext"));
        assertThat(connect.keys())
                .isEqualTo(real("fixture-connect-lowercase-headers").keys());
        assertThat(fixture.function.onlyEvent("$default").allKeys())
                .isEqualTo(real("fixture-message-default").allKeys());
        assertThat(fixture.function.onlyEvent("$disconnect").allKeys())
                .isEqualTo(real("fixture-disconnect-client-1005").allKeys());
    }

    @Test
    void t64_messageEventMatchesExactly() {
        FakeClient client = fixture.connect("/dev", USER_AGENT);
        fixture.time.advance(Duration.ofSeconds(2));
        client.sends("hello, ünicode 🚀");

        Event message = fixture.function.onlyEvent("$default");
        String requestId = message.text("requestContext", "requestId");
        assertThat(message.json())
                .isEqualTo("{\"requestContext\":{\"routeKey\":\"$default\",\"messageId\":\""
                        + message.text("requestContext", "messageId") + "\",\"eventType\":\"MESSAGE\","
                        + "\"extendedRequestId\":\"" + requestId + "\","
                        + "\"requestTime\":\"01/Jan/2026:00:00:02 +0000\",\"messageDirection\":\"IN\","
                        + "\"stage\":\"dev\",\"connectedAt\":1767225600000,\"requestTimeEpoch\":1767225602000,"
                        + "\"identity\":{\"userAgent\":\"fixture-client/1.0\",\"sourceIp\":\"127.0.0.1\"},"
                        + "\"requestId\":\"" + requestId + "\",\"domainName\":\"localhost:8080\","
                        + "\"connectionId\":\"" + client.id() + "\",\"apiId\":\"a1b2c3d4e5\"},"
                        + "\"body\":\"hello, ünicode 🚀\",\"isBase64Encoded\":false}");
    }

    @Test
    void stageVariablesAreInEveryEvent() {
        StageConfiguration plain = GatewayFixture.configuration(
                "$request.body.action",
                StageRoute.oneWay("$connect"),
                StageRoute.oneWay("$disconnect"),
                StageRoute.oneWay("$default"));
        GatewayFixture withVariables =
                new GatewayFixture(GatewayFixture.withVariables(plain, Map.of("table", "chat-dev")));

        FakeClient client = withVariables.connect();
        client.sends("hello");
        client.connection().lost();

        assertThat(withVariables.function.events())
                .hasSize(3)
                .allSatisfy(event ->
                        assertThat(event.text("stageVariables", "table")).isEqualTo("chat-dev"));
    }

    private static byte[] tail(String id) {
        byte[] bytes = Base64.getUrlDecoder().decode(id);
        return new byte[] {bytes[8], bytes[9], bytes[10]};
    }

    private static Event real(String fixture) throws IOException {
        try (InputStream file = EventShapeTest.class.getResourceAsStream(fixture + ".json")) {
            return Event.of(file.readAllBytes());
        }
    }
}
