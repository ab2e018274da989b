package dev.switchboard.message;

import java.util.Objects;

/**
 * A notice from the system rather than from a person.
 *
 * <pre>{@code
 * {"type":"system","event":"user_joined","message":"alice joined","timestamp":1767225600000}
 * }</pre>
 *
 * @param event what happened, a short name for programs
 * @param message a sentence for people
 * @param timestamp epoch milliseconds
 */
public record SystemMessage(String event, String message, long timestamp) {
    /** Requires an event and a message. */
    public SystemMessage {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(message, "message");
    }

    /** A notice as of now. */
    public static SystemMessage of(String event, String message) {
        return new SystemMessage(event, message, System.currentTimeMillis());
    }
}
