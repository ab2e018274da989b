package dev.switchboard.message;

import java.util.Objects;
import java.util.Optional;

/**
 * Message that informs a client that a person or a program has started or stopped typing.
 *
 * <pre>{@code
 * {"type":"typing_indicator","status":"started","userId":"alice","timestamp":1767225600000}
 * }</pre>
 *
 * @param status whether typing has started or stopped
 * @param userId the id of the user who is typing; left out if empty
 * @param timestamp the time in epoch milliseconds
 */
public record TypingIndicator(Status status, Optional<String> userId, long timestamp) {
    /** Start or end of typing. */
    public enum Status {
        /** Typing has started. */
        STARTED,
        /** Typing has stopped. */
        STOPPED
    }

    /**
     * Requires the status to be non-null.
     *
     * @param status whether typing has started or stopped
     * @param userId the id of the user who is typing; left out if empty
     * @param timestamp the time in epoch milliseconds
     */
    public TypingIndicator {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(userId, "userId");
    }

    /** {@return an indicator that typing has started, with the current time} */
    public static TypingIndicator started() {
        return new TypingIndicator(Status.STARTED, Optional.empty(), System.currentTimeMillis());
    }

    /** {@return an indicator that typing has stopped, with the current time} */
    public static TypingIndicator stopped() {
        return new TypingIndicator(Status.STOPPED, Optional.empty(), System.currentTimeMillis());
    }

    /**
     * {@return this indicator with the id of the user who is typing}
     *
     * @param who the id of the user
     */
    public TypingIndicator by(String who) {
        return new TypingIndicator(status, Optional.of(who), timestamp);
    }
}
