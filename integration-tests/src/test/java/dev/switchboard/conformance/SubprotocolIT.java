package dev.switchboard.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.WireClient;
import dev.switchboard.fixtures.WireResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tests that the function can add only one header to the response to a handshake: the subprotocol. */
@ConformanceTest
class SubprotocolIT {
    private static final String OFFER = "Sec-WebSocket-Protocol: a, b";

    private final Stack stack;

    SubprotocolIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void t7_gatewayNeverSelectsASubprotocolByItself() throws IOException {
        try (Observer observer = stack.observer();
                WireClient.Admission admission =
                        WireClient.requestAdmission(stack.address(Api.FULL, "observer", observer.id()), OFFER)) {
            assertThat(admission.answer().status()).isEqualTo(101);
            assertThat(admission.answer().headers()).doesNotContainKey("Sec-WebSocket-Protocol");
            assertThat(observer.event("$connect").text("headers", "Sec-WebSocket-Protocol"))
                    .isEqualTo("a, b");
            admission.client().leave(1002, "no subprotocol");
            assertThat(observer.event("$disconnect").text("requestContext", "disconnectStatusCode"))
                    .isEqualTo("1002");
        }
    }

    @Test
    void t8_subprotocolThatTheFunctionSelectsIsNegotiated() throws IOException {
        String answer = "{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"b\"}}";

        WireResponse head = WireClient.attempt(stack.address(Api.FULL, "answer", answer), OFFER);

        assertThat(head.headers()).containsEntry("Sec-WebSocket-Protocol", "b");
    }

    @Test
    void t9_otherHeadersAndTheBodyOfTheAnswerAreLeftOut() throws IOException {
        String answer = "{\"statusCode\":200,\"headers\":{\"Set-Cookie\":\"a=1\",\"X-Mine\":\"1\"},\"body\":\"hello\"}";
        try (WireClient.Admission admission = WireClient.requestAdmission(stack.address(Api.FULL, "answer", answer))) {
            assertThat(admission.answer().headers()).doesNotContainKeys("Set-Cookie", "X-Mine");
            admission
                    .client()
                    .text("{\"action\":\"ask\",\"answer\":\"{\\\"statusCode\\\":200,\\\"body\\\":\\\"next\\\"}\"}");
            assertThat(admission.client().nextText()).isEqualTo("next");
        }
    }
}
