package dev.switchboard.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.WireClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the responses of the {@code @connections} API to signed requests. */
@ConformanceTest
class CallbackIT {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private final Stack stack;
    private final Callbacks callbacks;
    private Observer observer;
    private WireClient client;
    private String id;

    CallbackIT(Stack stack) {
        this.stack = stack;
        this.callbacks = stack.callbacks();
    }

    @BeforeEach
    void connect() throws IOException {
        observer = stack.observer();
        client = stack.connect(Api.FULL, "observer", observer.id());
        id = observer.event("$connect").connectionId();
    }

    @AfterEach
    void leave() throws IOException {
        client.close();
        observer.close();
    }

    @Test
    void t54_postReachesTheClientAsText() throws Exception {
        HttpResponse<String> answer = callbacks.post(id, "hällo 🚀");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(client.nextText()).isEqualTo("hällo 🚀");
    }

    @Test
    void t55_callForAClosedConnectionIsAnsweredWithGoneAndAnEmptyBody() throws Exception {
        client.leave();
        observer.event("$disconnect");

        assertGone(callbacks.post(id, "x"));
        assertGone(callbacks.get(id));
        assertGone(callbacks.delete(id));
    }

    @Test
    void t56_malformedConnectionIdIsABadRequest() throws Exception {
        HttpResponse<String> answer = callbacks.post("not-an-id!", "x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Invalid connectionId: not-an-id!");
    }

    @Test
    void t57_postOfMoreThan128KibIsTooLarge() throws Exception {
        HttpResponse<String> answer = callbacks.post(id, "x".repeat(128 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(errorType(answer)).startsWith("PayloadTooLargeException");
    }

    @Test
    void t58_getReturnsTimesAsTextAndNoUserAgentIfThereWasNone() throws Exception {
        HttpResponse<String> answer = callbacks.get(id);

        assertThat(answer.statusCode()).isEqualTo(200);
        Event connection = Event.of(answer.body());
        assertThat(connection.keys()).containsExactlyInAnyOrder("connectedAt", "identity", "lastActiveAt");
        assertThat(connection.keys("identity")).containsExactly("sourceIp");
        assertThat(connection.text("connectedAt")).matches(TIME);
        assertThat(connection.text("lastActiveAt")).matches(TIME);
    }

    @Test
    void t59_deleteClosesTheConnectionAndInvokesDisconnect() throws Exception {
        assertThat(callbacks.delete(id).statusCode()).isEqualTo(204);

        assertThat(client.next().closeCode()).isEqualTo(1000);
        Event disconnect = observer.event("$disconnect");
        assertThat(disconnect.text("requestContext", "disconnectStatusCode")).isEqualTo("1000");
        assertThat(disconnect.text("requestContext", "disconnectReason")).isEqualTo("Connection Closed Normally");
    }

    @Test
    void t60_pathMayBeEncodedOrNot() throws Exception {
        String stagePath = callbacks.endpoint().getRawPath();
        String encoded = stagePath + "/%40connections/" + id.replace("=", "%3D");
        String raw = stagePath + "/@connections/" + id;

        assertThat(callbacks.send("POST", encoded, new byte[] {'1'}).statusCode())
                .isEqualTo(200);
        assertThat(callbacks.send("POST", raw, new byte[] {'2'}).statusCode()).isEqualTo(200);
        assertThat(client.nextText()).isEqualTo("1");
        assertThat(client.nextText()).isEqualTo("2");
    }

    @Test
    void t61_pathWithoutTheStageIsForbidden() throws Exception {
        assertThat(callbacks
                        .send("GET", "/%40connections/" + id.replace("=", "%3D"), new byte[0])
                        .statusCode())
                .isEqualTo(403);
    }

    private static void assertGone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).isEmpty();
        assertThat(errorType(answer)).startsWith("GoneException");
    }

    private static String errorType(HttpResponse<String> answer) {
        return answer.headers().firstValue("x-amzn-ErrorType").orElse("absent");
    }
}
