package dev.switchboard.log;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One log entry, with the request and the connection that it belongs to. An entry never contains data that a client has
 * sent: no message body, query string, header or attribute.
 *
 * @param level how serious the entry is
 * @param message what happened, as a sentence
 * @param requestId API Gateway's id of the event being handled, which is also the id in an error message to a client;
 *     null if no event is being handled
 * @param connectionId the connection that the entry is about, or null
 * @param routeKey the route that the entry is about, or null
 * @param error the exception that was thrown, or null
 */
public record LogEntry(
        Level level,
        String message,
        @Nullable String requestId,
        @Nullable String connectionId,
        @Nullable String routeKey,
        @Nullable Throwable error) {

    /** Severity of an entry. */
    public enum Level {
        /** An event that may be of interest to an operator. */
        INFO,
        /** A failure after which the framework carried on. */
        WARNING,
        /** A failure that was reported to a client or to the caller. */
        ERROR
    }

    /**
     * Requires the level and the message to be non-null.
     *
     * @param level how serious the entry is
     * @param message what happened, as a sentence
     * @param requestId API Gateway's id of the event being handled, which is also the id in an error message to a
     *     client; null if no event is being handled
     * @param connectionId the connection that the entry is about, or null
     * @param routeKey the route that the entry is about, or null
     * @param error the exception that was thrown, or null
     */
    public LogEntry {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(message, "message");
    }

    /**
     * {@return an entry at the level {@link Level#INFO}}
     *
     * @param message the text of the entry
     */
    public static LogEntry info(String message) {
        return new LogEntry(Level.INFO, message, null, null, null, null);
    }

    /**
     * {@return an entry at the level {@link Level#WARNING}}
     *
     * @param message the text of the entry
     */
    public static LogEntry warning(String message) {
        return new LogEntry(Level.WARNING, message, null, null, null, null);
    }

    /**
     * {@return an entry at the level {@link Level#ERROR}}
     *
     * @param message the text of the entry
     */
    public static LogEntry error(String message) {
        return new LogEntry(Level.ERROR, message, null, null, null, null);
    }

    /**
     * {@return this entry with API Gateway's id of the event}
     *
     * @param id API Gateway's id of the event
     */
    public LogEntry requestId(String id) {
        return new LogEntry(level, message, id, connectionId, routeKey, error);
    }

    /**
     * {@return this entry with the connection that it is about}
     *
     * @param id the id of the connection
     */
    public LogEntry connectionId(String id) {
        return new LogEntry(level, message, requestId, id, routeKey, error);
    }

    /**
     * {@return this entry with the route that it is about}
     *
     * @param key the route key
     */
    public LogEntry routeKey(String key) {
        return new LogEntry(level, message, requestId, connectionId, key, error);
    }

    /**
     * {@return this entry with the exception that was thrown}
     *
     * @param thrown the exception
     */
    public LogEntry error(Throwable thrown) {
        return new LogEntry(level, message, requestId, connectionId, routeKey, thrown);
    }
}
