package dev.switchboard.log;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That an event was handled, and how. It never holds what a client has sent.
 *
 * @param apiName the name of the API
 * @param routeKey the route that was called
 * @param requestId API Gateway's id of the event
 * @param connectionId the connection that the event is about
 * @param duration how long it took, from the event's bytes to the answer
 * @param statusCode the answer's status
 * @param reason why the client was refused: the name of a missing parameter, a place in JSON with what was expected
 *     there, or the code or loggable text of the application's own {@code ClientErrorException}; null without such an
 *     exception
 */
public record Invocation(
        String apiName,
        String routeKey,
        String requestId,
        String connectionId,
        Duration duration,
        int statusCode,
        @Nullable String reason) {

    /** How it went. */
    public enum Outcome {
        /** The route has returned, and a 2xx status says so. */
        OK,
        /** The client was at fault, or a {@code $connect} was turned away: any other status below 500. */
        REFUSED,
        /** The application was at fault: a status of 500 or more. */
        FAILED
    }

    /** Requires everything but the reason. */
    public Invocation {
        Objects.requireNonNull(apiName, "apiName");
        Objects.requireNonNull(routeKey, "routeKey");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(connectionId, "connectionId");
        Objects.requireNonNull(duration, "duration");
    }

    /** Creates an invocation without a reason. */
    public Invocation(
            String apiName, String routeKey, String requestId, String connectionId, Duration duration, int statusCode) {
        this(apiName, routeKey, requestId, connectionId, duration, statusCode, null);
    }

    /** How it went, by the status. */
    public Outcome outcome() {
        if (statusCode >= 500) {
            return Outcome.FAILED;
        }
        return statusCode / 100 == 2 ? Outcome.OK : Outcome.REFUSED;
    }

    /** The duration in milliseconds, to the microsecond. */
    public double milliseconds() {
        long microseconds = duration.toNanos() / 1_000;
        return microseconds / 1_000.0;
    }
}
