package dev.switchboard.log;

/**
 * Where log entries go. The default, {@link JsonLines}, writes one line of JSON each; {@link SystemLoggerSink} and
 * {@link Slf4jSink} hand them to others, and an application may give {@code WebSocketRuntime} a sink of its own.
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

    /** Writes that an event was handled, once for each; does nothing unless it is overridden. */
    default void handled(Invocation invocation) {}
}
