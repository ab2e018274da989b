package dev.switchboard.message;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Message that informs a client of an error. Unlike API Gateway's own error frames, this message has a {@code type}.
 *
 * <pre>{@code
 * {"type":"error","code":"bad_request","message":"$.text: a string (missing)","retryable":false,
 *  "requestId":"d4NsecoByQ0CH-Q=","timestamp":1767225600000}
 * }</pre>
 *
 * @param code a short name of the error, for programs; the framework uses {@code bad_request}, {@code unknown_route}
 *     and {@code internal_error}
 * @param message a sentence for people
 * @param retryable whether the same message may succeed later
 * @param retryAfter how long to wait before a retry, written in milliseconds; left out if empty
 * @param requestId the id with which the log entry for the error can be found; left out if empty
 * @param timestamp the time in epoch milliseconds
 */
public record ErrorMessage(
        String code,
        String message,
        boolean retryable,
        Optional<Duration> retryAfter,
        Optional<String> requestId,
        long timestamp) {

    /** Code for a payload, or another part of the event, that the route does not accept. */
    public static final String BAD_REQUEST = "bad_request";

    /** Code for a message that no route handles. */
    public static final String UNKNOWN_ROUTE = "unknown_route";

    /** Code for a route that failed. */
    public static final String INTERNAL_ERROR = "internal_error";

    /**
     * Requires all components to be non-null.
     *
     * @param code a short name of the error, for programs; the framework uses {@code bad_request},
     *     {@code unknown_route} and {@code internal_error}
     * @param message a sentence for people
     * @param retryable whether the same message may succeed later
     * @param retryAfter how long to wait before a retry, written in milliseconds; left out if empty
     * @param requestId the id with which the log entry for the error can be found; left out if empty
     * @param timestamp the time in epoch milliseconds
     */
    public ErrorMessage {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(retryAfter, "retryAfter");
        Objects.requireNonNull(requestId, "requestId");
    }

    /**
     * {@return an error with the current time} The same message would cause the error again.
     *
     * @param code a short, stable name for programs
     * @param message a sentence for people
     */
    public static ErrorMessage of(String code, String message) {
        return new ErrorMessage(code, message, false, Optional.empty(), Optional.empty(), System.currentTimeMillis());
    }

    /**
     * {@return an error with the current time} The same message may succeed once the given duration has passed.
     *
     * @param code a short, stable name for programs
     * @param message a sentence for people
     * @param retryAfter the time to wait before the next attempt
     */
    public static ErrorMessage retryAfter(String code, String message, Duration retryAfter) {
        return new ErrorMessage(
                code, message, true, Optional.of(retryAfter), Optional.empty(), System.currentTimeMillis());
    }

    /**
     * {@return this message with the id with which the log entry for the error can be found}
     *
     * @param id the id of the event
     */
    public ErrorMessage withRequestId(String id) {
        return new ErrorMessage(code, message, retryable, retryAfter, Optional.of(id), timestamp);
    }
}
