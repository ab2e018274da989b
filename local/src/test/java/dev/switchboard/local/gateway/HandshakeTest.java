package dev.switchboard.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests handshakes. Numbers such as {@code t1} in test names are explained in {@code docs/conformance.md}. */
class HandshakeTest {

    private final GatewayFixture fixture = GatewayFixture.withRoutes("$connect", "$disconnect", "$default");

    @Test
    void t1_withoutConnectRouteEveryClientIsAccepted() {
        GatewayFixture open = GatewayFixture.withRoutes("$default");

        assertThat(open.connect().isConnected()).isTrue();
        assertThat(open.function.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void t2_anySuccessfulStatusAccepts(int status) {
        fixture.function.answers("$connect", "{\"statusCode\":" + status + "}");

        assertThat(fixture.connect().isConnected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 418, 501})
    void t3_anyOtherStatusReachesTheClientWithoutAConnection(int status) {
        fixture.function.answers("$connect", "{\"statusCode\":" + status + ",\"body\":\"secret\"}");

        FakeClient client = fixture.connect();

        assertThat(client.rejectedWith()).isEqualTo(status);
        assertThat(client.rejection().body()).doesNotContain("secret");
        assertThat(fixture.function.routeKeys()).containsExactly("$connect");
        assertThat(fixture.gateway.connections()).isEmpty();
    }

    @Test
    void t3_refusalContainsTheIdsOfConnectionAndRequest() {
        fixture.function.answers("$connect", "{\"statusCode\":401}");

        HttpAnswer rejection = fixture.connect().rejection();

        Event connect = fixture.function.onlyEvent("$connect");
        assertThat(rejection.body())
                .isEqualTo("{\"message\": \"Unauthorized\", \"connectionId\":\"%s\", \"requestId\":\"%s\"}"
                        .formatted(
                                connect.text("requestContext", "connectionId"),
                                connect.text("requestContext", "requestId")));
        assertThat(rejection.headers()).contains(new HttpHeader("x-amzn-ErrorType", "UnauthorizedException"));
    }

    @Test
    void t4_functionThatThrowsGives502() {
        fixture.function.results("$connect", new InvocationResult.Failed(new IllegalStateException("boom")));

        assertThat(fixture.connect().rejectedWith()).isEqualTo(502);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"ok\"", "{\"statusCode\":200,\"x\":1}", "", "{}", "{\"statusCode\":0}"})
    void t5_malformedResponseGives502(String answer) {
        fixture.function.answers("$connect", answer);

        assertThat(fixture.connect().rejectedWith()).isEqualTo(502);
    }

    @Test
    void t6_functionThatExceedsTheIntegrationTimeoutGives504() {
        fixture.function.neverAnswers("$connect");

        FakeClient client = fixture.connect();
        fixture.time.advance(Duration.ofSeconds(28));
        assertThat(client.isConnected()).isFalse();
        fixture.time.advance(Duration.ofSeconds(1));

        assertThat(client.rejectedWith()).isEqualTo(504);
    }

    @Test
    void throttledFunctionGives500() {
        fixture.function.results("$connect", new InvocationResult.Refused("throttled"));

        assertThat(fixture.connect().rejectedWith()).isEqualTo(500);
    }

    @Test
    void t9_otherPartsOfTheConnectResponseDoNotReachTheClient() {
        fixture.function.answers(
                "$connect", "{\"statusCode\":200,\"headers\":{\"Set-Cookie\":\"a=b\"},\"body\":\"welcome\"}");

        FakeClient client = fixture.connect();

        assertThat(client.isConnected()).isTrue();
        assertThat(client.subprotocol()).isNull();
        assertThat(client.received()).isEmpty();
    }

    @Test
    void t9_bodyIsNotSentEvenIfConnectHasARouteResponse() {
        GatewayFixture twoWay =
                GatewayFixture.withRoutes(StageRoute.twoWay("$connect"), StageRoute.twoWay("$disconnect"));
        twoWay.function.answers("$connect", "{\"statusCode\":200,\"body\":\"welcome\"}");
        twoWay.function.answers("$disconnect", "{\"statusCode\":200,\"body\":\"bye\"}");

        FakeClient client = twoWay.connect();
        client.connection().closedByClient(1000, "");

        assertThat(client.received()).isEmpty();
    }

    @Test
    void subprotocolsMayBeOfferedInSeveralHeaders() {
        fixture.function.answers("$connect", "{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"b\"}}");

        FakeClient client = fixture.connect(
                "/dev", new HttpHeader("Sec-WebSocket-Protocol", "a"), new HttpHeader("sec-websocket-protocol", "b"));

        assertThat(client.subprotocol()).isEqualTo("b");
        assertThat(fixture.warnings()).isEmpty();
    }

    @Test
    void t7_gatewayDoesNotSelectASubprotocolByItself() {
        FakeClient client = fixture.connect("/dev", new HttpHeader("Sec-WebSocket-Protocol", "a, b"));

        assertThat(client.isConnected()).isTrue();
        assertThat(client.subprotocol()).isNull();
        assertThat(fixture.warnings()).singleElement().asString().contains("selected none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-WebSocket-Protocol", "sec-websocket-protocol"})
    void t8_subprotocolThatConnectSelectsIsNegotiated(String header) {
        fixture.function.answers("$connect", "{\"statusCode\":200,\"headers\":{\"" + header + "\":\"b\"}}");

        FakeClient client = fixture.connect("/dev", new HttpHeader("Sec-WebSocket-Protocol", "a, b"));

        assertThat(client.subprotocol()).isEqualTo("b");
        assertThat(fixture.warnings()).isEmpty();
    }

    @Test
    void subprotocolThatWasNotOfferedIsForwardedWithAWarning() {
        fixture.function.answers("$connect", "{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"c\"}}");

        FakeClient client = fixture.connect("/dev", new HttpHeader("Sec-WebSocket-Protocol", "a, b"));

        assertThat(client.subprotocol()).isEqualTo("c");
        assertThat(fixture.warnings()).singleElement().asString().contains("did not offer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\r\\nb", "a\\u001b[31m", "a b", "a,b", "", "\\u00e4", "a\\u0000"})
    void subprotocolThatIsNotATokenMakesTheResponseMalformed(String json) {
        fixture.function.answers(
                "$connect", "{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"" + json + "\"}}");

        FakeClient client = fixture.connect("/dev", new HttpHeader("Sec-WebSocket-Protocol", "a, b"));

        assertThat(client.rejectedWith()).isEqualTo(502);
        assertThat(fixture.gateway.connections()).isEmpty();
        assertThat(fixture.function.routeKeys()).containsExactly("$connect");
        assertThat(fixture.log)
                .last()
                .isEqualTo(new GatewayEvent.HandshakeRefused(
                        "127.0.0.1",
                        502,
                        "the response of $connect is malformed: its Sec-WebSocket-Protocol is not a token (letters,"
                                + " digits and !#$%&'*+-.^_`|~)"));
    }

    @Test
    void spaceAroundASubprotocolIsIgnored() {
        fixture.function.answers("$connect", "{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\" b\\t\"}}");

        assertThat(fixture.connect("/dev", new HttpHeader("Sec-WebSocket-Protocol", "a, b"))
                        .subprotocol())
                .isEqualTo("b");
    }

    @Test
    void clientThatCannotBeAcceptedLeavesNoConnectionBehind() {
        ClientPort broken = new FakeClient() {
            @Override
            public void accept(GatewayConnection opened, @Nullable String selected) {
                throw new IllegalStateException("the socket is broken");
            }
        };

        fixture.gateway.handshake(new HandshakeRequest("/dev", GatewayFixture.HEADERS, "127.0.0.1"), broken);

        assertThat(fixture.gateway.connections()).isEmpty();
        assertThat(fixture.function.routeKeys()).containsExactly("$connect", "$disconnect");
        assertThat(fixture.gateway.close()).isCompleted();
        fixture.time.advance(Duration.ofHours(3));
        assertThat(fixture.function.routeKeys()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/extra", "/dev//", "/", "/dev/@connections/abc"})
    void t10_anyPathBeyondTheStageIsForbidden(String target) {
        assertForbidden(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prod", "/Dev", "/dev2"})
    void t12_unknownStageIsForbidden(String target) {
        assertForbidden(target);
    }

    private void assertForbidden(String target) {
        FakeClient client = fixture.connect(target);

        assertThat(client.rejectedWith()).isEqualTo(403);
        assertThat(client.rejection().body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(fixture.function.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev", "/dev/", "/dev?a=1", "/dev/?a=1"})
    void t11_trailingSlashMakesNoDifference(String target) {
        assertThat(fixture.connect(target).isConnected()).isTrue();
    }

    @Test
    void urlOfMoreThan4096CharactersIsRefused() {
        int fixed = "wss://localhost:8080/dev?q=".length();

        assertThat(fixture.connect("/dev?q=" + "x".repeat(4096 - fixed)).isConnected())
                .isTrue();
        assertThat(fixture.connect("/dev?q=" + "x".repeat(4097 - fixed)).rejectedWith())
                .isEqualTo(414);
    }

    @Test
    void t13_plainGetOfTheStageRequiresAnUpgrade() {
        assertThat(fixture.gateway
                        .request(new HttpRequest("GET", "/dev", new byte[0]))
                        .status())
                .isEqualTo(426);
        assertThat(fixture.gateway
                        .request(new HttpRequest("GET", "/prod", new byte[0]))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void t18_postToTheOwnConnectionDuringConnectIsGone() {
        fixture.function.during(() -> {
            String own = fixture.function.events().get(0).text("requestContext", "connectionId");
            fixture.log.clear();
            assertThat(fixture.post(own, "too early").status()).isEqualTo(410);
        });

        FakeClient client = fixture.connect();

        assertThat(client.received()).isEmpty();
        assertThat(fixture.gateway.connections()).containsExactly(client.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Switchboard-Reason", "x-switchboard-reason"})
    void reasonForARefusalIsLoggedButNotSentToTheClient(String header) {
        fixture.function.answers(
                "$connect",
                "{\"statusCode\":400,\"headers\":{\"" + header + "\":\"$.text: a string\"},\"body\":\"b\"}");

        FakeClient client = fixture.connect();

        assertThat(fixture.log)
                .last()
                .isEqualTo(new GatewayEvent.HandshakeRefused("127.0.0.1", 400, "$.text: a string"));
        assertThat(client.rejection().body() + client.rejection().headers()).doesNotContain("$.text", "Reason");
    }

    @Test
    void refusalWithoutAReasonIsLoggedWithItsSource() {
        fixture.function.answers("$connect", "{\"statusCode\":403,\"body\":\"secret\"}");
        fixture.connect();

        assertThat(fixture.log)
                .last()
                .isEqualTo(new GatewayEvent.HandshakeRefused("127.0.0.1", 403, "the $connect route refused it"));
        fixture.function.answers("$connect", "{\"statusCode\":500}");
        fixture.connect();

        assertThat(fixture.log)
                .last()
                .isEqualTo(new GatewayEvent.HandshakeRefused("127.0.0.1", 500, "the $connect route failed"));
    }

    @Test
    void logDoesNotContainTheQuery() {
        fixture.function.answers("$connect", "{\"statusCode\":403}");

        fixture.connect("/dev?token=secret");

        assertThat(List.copyOf(fixture.log).toString()).doesNotContain("secret");
    }
}
