package dev.switchboard.message;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells a client that something did not work. Unlike API Gateway's own error frames it has a {@code type}.
 *
 * <pre>{@code
 * {"type":"error","code":"bad_request","message":"$.text: a string (missing)","retryable":false,"requestId":"d4NsecoByQ0CH-Q=","timestamp":1767225600000}
 * }</pre>
 *
 * @param code what went wrong, a short name for programs; the framework's own are {@code bad_request},
 *     {@code unknown_route} and {@code internal_error}
 * @param message a sentence for people
 * @param retryable whether the same message may succeed later
 * @param retryAfter how long to wait before, written in milliseconds; left out where empty
 * @param requestId under which id the log tells more; left out where empty
 * @param timestamp epoch milliseconds
 */
public record ErrorMessage(
        String code,
        String message,
        boolean retryable,
        Optional<Duration> retryAfter,
        Optional<String> requestId,
        long timestamp) {

    /** The payload, or another part of the event, is not what the route takes. */
    public static final String BAD_REQUEST = "bad_request";

    /** No route handles the message. */
    public static final String UNKNOWN_ROUTE = "unknown_route";

    /** The route failed. */
    public static final String INTERNAL_ERROR = "internal_error";

    /** Requires all components; empty ones are {@code Optional.empty()}. */
    public ErrorMessage {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(retryAfter, "retryAfter");
        Objects.requireNonNull(requestId, "requestId");
    }

    /** An error that the same message would meet again, as of now. */
    public static ErrorMessage of(String code, String message) {
        return new ErrorMessage(code, message, false, Optional.empty(), Optional.empty(), System.currentTimeMillis());
    }

    /** An error that may have passed after this time, as of now. */
    public static ErrorMessage retryAfter(String code, String message, Duration retryAfter) {
        return new ErrorMessage(
                code, message, true, Optional.of(retryAfter), Optional.empty(), System.currentTimeMillis());
    }

    /** The same with the id under which the log tells more. */
    public ErrorMessage withRequestId(String id) {
        return new ErrorMessage(code, message, retryable, retryAfter, Optional.of(id), timestamp);
    }
}
