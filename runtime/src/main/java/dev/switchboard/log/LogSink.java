package dev.switchboard.log;

/**
 * Destination of log entries. The default, {@link JsonLines}, writes each entry as one line of JSON.
 * {@link SystemLoggerSink} and {@link Slf4jSink} pass entries on to a logging framework. An application may also pass
 * its own sink to {@code WebSocketRuntime}.
 *
 * <pre>{@code
 * LogSink sink = entry -> logger.log(Level.valueOf(entry.level().name()), entry.message(), entry.error());
 * }</pre>
 *
 * <p>A sink like this one gets an entry for each failure, and for each client that was refused for a reason. To get
 * every event, with its duration and status, implement {@link #handled} as well.
 *
 * <p>Implementations must be thread-safe and must not throw.
 */
@FunctionalInterface
public interface LogSink {
    /** Writes one entry. */
    void write(LogEntry entry);

    /**
     * Writes that an event was handled. It is called once for each event. The default writes an entry at the level
     * {@code INFO} only if a client was refused for a reason, because one entry for each event is too much for most
     * logs.
     */
    default void handled(Invocation invocation) {
        if (invocation.reason() != null) {
            write(LogEntry.info("Refused with " + invocation.statusCode() + ": " + invocation.reason())
                    .requestId(invocation.requestId())
                    .connectionId(invocation.connectionId())
                    .routeKey(invocation.routeKey()));
        }
    }
}
