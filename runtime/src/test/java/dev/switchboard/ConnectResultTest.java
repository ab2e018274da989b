package dev.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectResultTest {
    @Test
    void acceptsWithTheGivenUserSubprotocolAndAttributes() {
        ConnectResult.Accepted anonymous = ConnectResult.accept();
        assertThat(anonymous.userId()).isEmpty();
        assertThat(anonymous.subprotocol()).isEmpty();
        assertThat(anonymous.attributes()).isEmpty();

        ConnectResult.Accepted alice = ConnectResult.accept("alice")
                .withAttribute("room", "one")
                .withAttribute("tenant", "acme")
                .withAttribute("room", "two")
                .withSubprotocol("chat");
        assertThat(alice.userId()).contains("alice");
        assertThat(alice.subprotocol()).contains("chat");
        assertThat(alice.attributes()).isEqualTo(Map.of("room", "two", "tenant", "acme"));
        assertThat(alice.toResponse().accepted()).containsSame(alice);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 403, 599})
    void refusesWithAnyStatusThatDoesNotAccept(int status) {
        assertThat(ConnectResult.reject(status).toResponse()).isEqualTo(WebSocketResponse.status(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 299, 600})
    void rejectsAStatusThatAcceptsOrDoesNotExist(int status) {
        assertThatThrownBy(() -> ConnectResult.reject(status))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The status of a refused handshake must be 300 to 599, not " + status
                        + ". To accept the connection, use ConnectResult.accept().");
    }

    @Test
    void toStringContainsNothingPersonal() {
        assertThat(ConnectResult.accept("alice").withAttribute("token", "secret"))
                .hasToString("Accepted");
    }
}
