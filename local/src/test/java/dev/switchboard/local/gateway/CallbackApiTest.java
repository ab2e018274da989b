package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the @connections API. Numbers such as {@code t54} in test names are explained in {@code docs/conformance.md}.
 */
class CallbackApiTest {

    private final GatewayFixture fixture = GatewayFixture.withRoutes("$connect", "$disconnect", "$default");
    private final FakeClient client = fixture.connect();

    @Test
    void t54_postReachesTheClientAsText() {
        HttpAnswer answer = fixture.post(client.id(), "hällo");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(client.received()).containsExactly("hällo");
    }

    @Test
    void emptyPostSendsAnEmptyMessage() {
        assertThat(fixture.post(client.id(), "").status()).isEqualTo(200);
        assertThat(client.received()).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET", "DELETE"})
    void t55_callForAClosedConnectionIsGoneWithAnEmptyBody(String method) {
        client.connection().lost();

        HttpAnswer answer = fixture.request(method, client.id(), "x");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.headers()).containsExactly(new HttpHeader("x-amzn-ErrorType", "GoneException"));
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-id!", "abc", "%22%22", "Zm9v+g=="})
    void t56_malformedIdIsABadRequest(String id) {
        HttpAnswer answer = fixture.post(id, "x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).contains(new HttpHeader("x-amzn-ErrorType", "BadRequestException"));
        assertThat(answer.body()).startsWith("{\"message\":\"Invalid connectionId: ");
    }

    @Test
    void longerIdsAreUnknownRatherThanInvalid() {
        assertThat(fixture.post("gTg3TG75DQAYKABzSA==", "x").status()).isEqualTo(410);
    }

    @Test
    void t57_postBeyond128KibIsTooLarge() {
        assertThat(fixture.post(client.id(), "x".repeat(128 * 1024)).status()).isEqualTo(200);

        HttpAnswer answer = fixture.post(client.id(), "x".repeat(128 * 1024 + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.headers()).contains(new HttpHeader("x-amzn-ErrorType", "PayloadTooLargeException"));
        assertThat(client.received()).hasSize(1);
    }

    @Test
    void postOfBytesThatAreNotTextIsABadRequest() {
        HttpAnswer answer = fixture.gateway.request(
                new HttpRequest("POST", "/dev/@connections/" + client.id(), new byte[] {(byte) 0xFF}));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(client.received()).isEmpty();
    }

    @Test
    void postToAClientThatDoesNotReadIsTooManyRequests() {
        client.stopsReading();

        HttpAnswer answer = fixture.post(client.id(), "x");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).contains(new HttpHeader("x-amzn-ErrorType", "LimitExceededException"));
        assertThat(client.received()).isEmpty();
    }

    @Test
    void t58_getShowsTimesAsTextAndLeavesOutAMissingUserAgent() {
        fixture.time.advance(Duration.ofMillis(1500));
        client.sends("hello");
        fixture.time.advance(Duration.ofMillis(5));

        assertThat(fixture.request("GET", client.id(), "").body())
                .isEqualTo("{\"connectedAt\":\"2026-01-01T00:00:00.000Z\",\"identity\":{\"sourceIp\":\"127.0.0.1\"},"
                        + "\"lastActiveAt\":\"2026-01-01T00:00:01.500Z\"}");
    }

    @Test
    void t58_getShowsTheUserAgentOfTheHandshake() {
        FakeClient browser = fixture.connect("/dev", new HttpHeader("user-agent", "Mozilla/5.0"));

        assertThat(fixture.request("GET", browser.id(), "").body())
                .contains("\"identity\":{\"sourceIp\":\"127.0.0.1\",\"userAgent\":\"Mozilla/5.0\"}");
    }

    @Test
    void t59_deleteClosesTheConnectionAndInvokesDisconnect() {
        HttpAnswer answer = fixture.request("DELETE", client.id(), "");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(client.closed()).isEqualTo(new DisconnectCause(1000, "Connection Closed Normally"));
        Event disconnect = fixture.function.onlyEvent("$disconnect");
        assertThat(disconnect.number("requestContext", "disconnectStatusCode")).isEqualTo(1000);
        assertThat(disconnect.text("requestContext", "disconnectReason")).isEqualTo("Connection Closed Normally");
        assertThat(fixture.request("DELETE", client.id(), "").status()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/@connections/", "/dev/%40connections/"})
    void t60_pathMayBePercentEncoded(String path) {
        assertThat(get(path + client.id()).status()).isEqualTo(200);
        assertThat(get(path + client.id().replace("=", "%3D")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/@connections/", "/prod/@connections/", "/dev/x/@connections/", "/dev/@connection/"})
    void t61_pathWithoutTheStageIsForbidden(String path) {
        HttpAnswer answer = get(path + client.id());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers()).contains(new HttpHeader("x-amzn-ErrorType", "ForbiddenException"));
        assertThat(fixture.log).contains(new GatewayEvent.RequestRefused("GET", path + client.id(), 403));
    }

    @Test
    void otherMethodsAreForbidden() {
        assertThat(fixture.request("PUT", client.id(), "x").status()).isEqualTo(403);
    }

    @Test
    void messagesMayBePostedWhileAMessageFromTheClientIsBeingHandled() {
        fixture.function.during(
                () -> assertThat(fixture.post(client.id(), "at once").status()).isEqualTo(200));

        client.sends("hello");

        assertThat(client.received()).containsExactly("at once");
    }

    private HttpAnswer get(String target) {
        return fixture.gateway.request(new HttpRequest("GET", target, "".getBytes(UTF_8)));
    }
}
