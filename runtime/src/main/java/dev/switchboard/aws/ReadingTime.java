package dev.switchboard.aws;

import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.ConnectionStoreException.Cause;
import dev.switchboard.internal.aws.AwsClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** Point in time until which pages of a table may be read. Immutable. */
record ReadingTime(Clock clock, Instant end) {
    /**
     * Returns a configuration that limits the next request to the time that is left, or null if the client's own limit
     * is shorter.
     *
     * @throws ConnectionStoreException if no time is left
     */
    @Nullable
    AwsRequestOverrideConfiguration forRequest(String table, String operation) {
        Duration left = Duration.between(clock.instant(), end);
        if (left.toMillis() <= 0) {
            throw isUp(table, operation, null);
        }
        return left.compareTo(AwsClients.DYNAMO_DB_CALL) < 0
                ? AwsRequestOverrideConfiguration.builder().apiCallTimeout(left).build()
                : null;
    }

    /**
     * Sends a request that is limited to the time that is left. If that time runs out, the exception has the reason
     * {@link Cause#OUT_OF_TIME}, which distinguishes this case from an endpoint that does not answer.
     */
    static <T> T limited(Supplier<T> request) {
        try {
            return request.get();
        } catch (ConnectionStoreException e) {
            throw e.getCause() instanceof ApiCallTimeoutException ? isUp(e.table(), e.operation(), e.getCause()) : e;
        }
    }

    private static ConnectionStoreException isUp(String table, String operation, @Nullable Throwable thrown) {
        return new ConnectionStoreException(
                        Cause.OUT_OF_TIME, table, operation, "The time for reading the connections ran out.")
                .causedBy(thrown);
    }
}
