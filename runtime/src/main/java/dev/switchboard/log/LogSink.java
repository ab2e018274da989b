package dev.switchboard.log;

/**
 * Where log entries go. The default, {@link JsonLines}, writes one line of JSON each; an application that uses
 * {@code System.Logger} or slf4j gives {@code WebSocketRuntime} a sink of its own.
 *
 * <pre>{@code
 * LogSink sink = entry -> logger.log(Level.valueOf(entry.level().name()), entry.message(), entry.error());
 * }</pre>
 *
 * <p>Implementations are thread-safe and do not throw.
 */
@FunctionalInterface
public interface LogSink {
    /** Writes one entry. */
    void write(LogEntry entry);
}
