package dev.switchboard.message;

import java.util.Objects;

/**
 * Notice from the system rather than from a person.
 *
 * <pre>{@code
 * {"type":"system","event":"user_joined","message":"alice joined","timestamp":1767225600000}
 * }</pre>
 *
 * @param event a short name of what happened, for programs
 * @param message a sentence for people
 * @param timestamp the time in epoch milliseconds
 */
public record SystemMessage(String event, String message, long timestamp) {
    /**
     * Requires the event and the message to be non-null.
     *
     * @param event a short name of what happened, for programs
     * @param message a sentence for people
     * @param timestamp the time in epoch milliseconds
     */
    public SystemMessage {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(message, "message");
    }

    /**
     * {@return a notice with the current time}
     *
     * @param event a name for programs
     * @param message a sentence for people
     */
    public static SystemMessage of(String event, String message) {
        return new SystemMessage(event, message, System.currentTimeMillis());
    }
}
