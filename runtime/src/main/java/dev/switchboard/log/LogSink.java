package dev.switchboard.log;

/**
 * Where log entries go. The default, {@link JsonLines}, writes one line of JSON each; {@link SystemLoggerSink} and
 * {@link Slf4jSink} hand them to others, and an application may give {@code WebSocketRuntime} a sink of its own.
 *
 * <pre>{@code
 * LogSink sink = entry -> logger.log(Level.valueOf(entry.level().name()), entry.message(), entry.error());
 * }</pre>
 *
 * <p>Such a sink gets an entry for each failure, and for each client that was refused for a reason. A sink that is to get
 * every event, with its duration and status, implements {@link #handled} as well.
 *
 * <p>Implementations are thread-safe and do not throw.
 */
@FunctionalInterface
public interface LogSink {
    /** Writes one entry. */
    void write(LogEntry entry);

    /**
     * Writes that an event was handled; called once for each. The default writes only why a client was refused, as an entry
     * of the level {@code INFO}, because one entry for each event is too much for most logs.
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
