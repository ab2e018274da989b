package dev.switchboard.log;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Result of handling one event, for logs and metrics. An invocation never contains data that a client has sent.
 *
 * @param apiName the name of the API
 * @param routeKey the route that was called
 * @param requestId API Gateway's id of the event
 * @param connectionId the connection that the event is about
 * @param duration the time from the arrival of the event to the finished response
 * @param statusCode the status of the response
 * @param reason why the client was refused: the name of a missing parameter, a position in JSON with what was expected
 *     there, or a reason that the application gave; null if there is no reason
 */
public record Invocation(
        String apiName,
        String routeKey,
        String requestId,
        String connectionId,
        Duration duration,
        int statusCode,
        @Nullable String reason) {

    /** Outcome of an invocation. */
    public enum Outcome {
        /** The route has returned, with a 2xx status. */
        OK,
        /** The client was at fault, or a {@code $connect} was refused: any other status below 500. */
        REFUSED,
        /** The application was at fault: a status of 500 or more. */
        FAILED
    }

    /**
     * Requires all components to be non-null, except the reason.
     *
     * @param apiName the name of the API
     * @param routeKey the route that was called
     * @param requestId API Gateway's id of the event
     * @param connectionId the connection that the event is about
     * @param duration the time from the arrival of the event to the finished response
     * @param statusCode the status of the response
     * @param reason why the client was refused: the name of a missing parameter, a position in JSON with what was
     *     expected there, or a reason that the application gave; null if there is no reason
     */
    public Invocation {
        Objects.requireNonNull(apiName, "apiName");
        Objects.requireNonNull(routeKey, "routeKey");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(connectionId, "connectionId");
        Objects.requireNonNull(duration, "duration");
    }

    /** {@return the outcome that corresponds to the status} */
    public Outcome outcome() {
        if (statusCode >= 500) {
            return Outcome.FAILED;
        }
        return statusCode / 100 == 2 ? Outcome.OK : Outcome.REFUSED;
    }

    /** {@return the duration in milliseconds, with microsecond precision} */
    public double milliseconds() {
        long microseconds = duration.toNanos() / 1_000;
        return microseconds / 1_000.0;
    }
}
