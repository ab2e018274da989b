package dev.switchboard.log;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One log entry, with the request and connection that it belongs to. It never holds what a client has sent: no message
 * body, no query, no header, no attribute.
 *
 * @param level how serious it is
 * @param message a sentence
 * @param requestId API Gateway's id of the event being handled, the one that an error message shows to a client; null
 *     outside of an event
 * @param connectionId the connection that it is about, or null
 * @param routeKey the route that it is about, or null
 * @param error what was thrown, or null
 */
public record LogEntry(
        Level level,
        String message,
        @Nullable String requestId,
        @Nullable String connectionId,
        @Nullable String routeKey,
        @Nullable Throwable error) {

    /** How serious an entry is. */
    public enum Level {
        /** Something that an operator may want to know. */
        INFO,
        /** Something went wrong, and the framework went on without it. */
        WARNING,
        /** Something went wrong, and a client or caller was told so. */
        ERROR
    }

    /** Requires a level and a message. */
    public LogEntry {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(message, "message");
    }

    /** An entry at the level {@link Level#INFO}. */
    public static LogEntry info(String message) {
        return new LogEntry(Level.INFO, message, null, null, null, null);
    }

    /** An entry at the level {@link Level#WARNING}. */
    public static LogEntry warning(String message) {
        return new LogEntry(Level.WARNING, message, null, null, null, null);
    }

    /** An entry at the level {@link Level#ERROR}. */
    public static LogEntry error(String message) {
        return new LogEntry(Level.ERROR, message, null, null, null, null);
    }

    /** The same with API Gateway's id of the event. */
    public LogEntry requestId(String id) {
        return new LogEntry(level, message, id, connectionId, routeKey, error);
    }

    /** The same with the connection that it is about. */
    public LogEntry connectionId(String id) {
        return new LogEntry(level, message, requestId, id, routeKey, error);
    }

    /** The same with the route that it is about. */
    public LogEntry routeKey(String key) {
        return new LogEntry(level, message, requestId, connectionId, key, error);
    }

    /** The same with what was thrown. */
    public LogEntry error(Throwable thrown) {
        return new LogEntry(level, message, requestId, connectionId, routeKey, thrown);
    }
}
