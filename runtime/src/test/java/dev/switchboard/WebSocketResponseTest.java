package dev.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketResponseTest {
    @ParameterizedTest
    @ValueSource(ints = {100, 200, 599})
    void allowsEveryStatusThatApiGatewayAccepts(int status) {
        assertThat(WebSocketResponse.status(status).statusCode()).isEqualTo(status);
        assertThat(WebSocketResponse.status(status).body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, 600})
    void refusesAStatusThatApiGatewayDoesNotAccept(int status) {
        assertThatThrownBy(() -> WebSocketResponse.status(status))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The status code must be 100 to 599, not " + status + ". If in doubt, use 200.");
    }

    @ParameterizedTest
    @CsvSource({"199,false", "200,true", "204,true", "299,true", "300,false", "403,false"})
    void isASuccessOnlyWithA2xxStatus(int status, boolean success) {
        assertThat(WebSocketResponse.status(status).isSuccess()).isEqualTo(success);
    }

    @Test
    void refusesABodyThatApiGatewayCannotDeliver() {
        String most = "ü".repeat(WebSocketResponse.MAX_BODY_BYTES / 2);

        assertThat(WebSocketResponse.ok(most).body()).contains(most);
        assertThatThrownBy(() -> WebSocketResponse.ok(most + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The body has 131073 bytes; API Gateway delivers at most 131072. Send the content in"
                        + " several messages.");
    }

    @Test
    void hasNoHeadersUnlessASubprotocolWasChosen() {
        assertThat(WebSocketResponse.ok().headers()).isEmpty();
        assertThat(ConnectResult.accept().toResponse().headers()).isEmpty();
        assertThat(ConnectResult.accept().withSubprotocol("chat").toResponse().headers())
                .isEqualTo(Map.of("Sec-WebSocket-Protocol", "chat"));
    }

    @Test
    void isEqualIfAllItsPartsAreEqual() {
        WebSocketResponse response = new WebSocketResponse(409, "no");

        assertThat(response)
                .isEqualTo(new WebSocketResponse(409, "no"))
                .hasSameHashCodeAs(new WebSocketResponse(409, "no"));
        assertThat(response).isNotEqualTo(new WebSocketResponse(410, "no"));
        assertThat(response).isNotEqualTo(new WebSocketResponse(409, "yes"));
        assertThat(response).isNotEqualTo("409");
        assertThat(ConnectResult.accept("alice").toResponse())
                .isEqualTo(ConnectResult.accept("alice").toResponse())
                .isNotEqualTo(ConnectResult.accept("bob").toResponse());
        assertThat(WebSocketResponse.ok().hashCode())
                .isNotEqualTo(WebSocketResponse.status(204).hashCode());
    }

    @Test
    void toStringContainsTheStatusButNotTheBody() {
        assertThat(WebSocketResponse.ok("secret")).hasToString("WebSocketResponse[200]");
    }

    @Test
    void refusesAReasonIfTheStatusAccepts() {
        assertThatThrownBy(() -> WebSocketResponse.ok().because("full"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A response with status 200 does not refuse the client, so it has no reason.");
    }
}
