package dev.switchboard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionStoreExceptionTest {
    @Test
    void namesTheOperationTheTableAndTheAdvice() {
        ConnectionStoreException error = new ConnectionStoreException(
                ConnectionStoreException.Cause.THROTTLED, "connections", "PutItem", "Raise its capacity.");

        assertThat(error.reason()).isEqualTo(ConnectionStoreException.Cause.THROTTLED);
        assertThat(error.table()).isEqualTo("connections");
        assertThat(error.operation()).isEqualTo("PutItem");
        assertThat(error)
                .hasMessage("PutItem on the connection table \"connections\" failed. Raise its capacity.")
                .hasNoCause();
    }
}
