package dev.switchboard.message;

import java.util.Objects;
import java.util.Optional;

/**
 * Tells that somebody, or something, is typing or has stopped.
 *
 * <pre>{@code
 * {"type":"typing_indicator","status":"started","userId":"alice","timestamp":1767225600000}
 * }</pre>
 *
 * @param status whether typing has started or stopped
 * @param userId who types; left out where empty
 * @param timestamp epoch milliseconds
 */
public record TypingIndicator(Status status, Optional<String> userId, long timestamp) {
    /** Whether somebody types. */
    public enum Status {
        /** Somebody has begun to type. */
        STARTED,
        /** Somebody has stopped. */
        STOPPED
    }

    /** Requires a status. */
    public TypingIndicator {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(userId, "userId");
    }

    /** Somebody has begun to type, as of now. */
    public static TypingIndicator started() {
        return new TypingIndicator(Status.STARTED, Optional.empty(), System.currentTimeMillis());
    }

    /** Somebody has stopped typing, as of now. */
    public static TypingIndicator stopped() {
        return new TypingIndicator(Status.STOPPED, Optional.empty(), System.currentTimeMillis());
    }

    /** The same with who it is. */
    public TypingIndicator by(String who) {
        return new TypingIndicator(status, Optional.of(who), timestamp);
    }
}
