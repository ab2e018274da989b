package dev.switchboard.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.WireClient;
import dev.switchboard.fixtures.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which handshakes are accepted, and with which status the others are refused. */
@ConformanceTest
class HandshakeIT {
    private final Stack stack;

    HandshakeIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void t1_withoutAConnectRouteEveryClientIsAccepted() throws IOException {
        WireResponse answer = WireClient.attempt(stack.address(Api.BARE));

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.headers()).containsEntry("Sec-WebSocket-Accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void t2_anySuccessfulStatusAccepts(int status) throws IOException {
        assertThat(statusFor("answer", "{\"statusCode\":" + status + "}")).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 501})
    void t3_anyOtherStatusIsSentToTheClientAndRefusesTheConnection(int status) throws Exception {
        try (Observer observer = stack.observer()) {
            URI address =
                    stack.address(Api.FULL, "observer", observer.id(), "answer", "{\"statusCode\":" + status + "}");

            assertThat(WireClient.attempt(address).status()).isEqualTo(status);
            String id = observer.event("$connect").connectionId();
            assertThat(stack.callbacks().get(id).statusCode()).isEqualTo(410);
            assertThat(observer.others()).isEmpty();
        }
    }

    @Test
    void t4_functionThatThrowsGives502() throws IOException {
        assertThat(statusFor("fail", "yes")).isEqualTo(502);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"ok\"", "{\"statusCode\":200,\"x\":1}"})
    void t5_malformedAnswerGives502(String answer) throws IOException {
        assertThat(statusFor("answer", answer)).isEqualTo(502);
    }

    @Test
    void t6_functionThatExceedsTheIntegrationTimeoutGives504() throws IOException {
        String mark = UUID.randomUUID().toString();

        WireResponse answer = WireClient.attempt(stack.address(Api.HASTY, "until", mark));

        assertThat(answer.status()).isEqualTo(504);
        assertThat(statusFor("mark", mark)).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/extra", "/@connections/abc", "//"})
    void t10_pathBeyondTheStageIsForbidden(String more) throws IOException {
        assertThat(WireClient.attempt(URI.create(stack.address() + more)).status())
                .isEqualTo(403);
    }

    @Test
    void t11_trailingSlashMakesNoDifference() throws IOException {
        assertThat(WireClient.attempt(URI.create(stack.address() + "/")).status())
                .isEqualTo(101);
        assertThat(WireClient.attempt(URI.create(stack.address() + "/?a=1")).status())
                .isEqualTo(101);
    }

    @Test
    void t12_unknownStageIsForbidden() throws IOException {
        WireResponse answer = WireClient.attempt(stack.address().resolve("/no-such-stage"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @Test
    void t13_plainGetOfTheStageIsAnsweredWithUpgradeRequired() throws IOException {
        assertThat(WireClient.get(stack.address()).status()).isEqualTo(426);
    }

    @Test
    void t18_postToTheConnectionDuringConnectIsAnsweredWithGone() throws IOException {
        assertThat(statusFor("post", "self")).isEqualTo(410);
    }

    private int statusFor(String instruction, String value) throws IOException {
        return WireClient.attempt(stack.address(Api.FULL, instruction, value)).status();
    }
}
