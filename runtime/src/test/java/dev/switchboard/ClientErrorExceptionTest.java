package dev.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientErrorExceptionTest {
    @ParameterizedTest
    @ValueSource(ints = {400, 409, 499})
    void hasTheStatusTheCodeAndTheMessage(int status) {
        ClientErrorException error = new ClientErrorException(status, "room_full", "The room has no seat left.");

        assertThat(error.statusCode()).isEqualTo(status);
        assertThat(error.code()).isEqualTo("room_full");
        assertThat(error.clientMessage()).isEqualTo("The room has no seat left.");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 399, 500})
    void refusesAStatusThatIsNotAClientError(int status) {
        assertThatThrownBy(() -> new ClientErrorException(status, "code", "message"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The status of a client error must be 400 to 499, not " + status + ".");
    }
}
