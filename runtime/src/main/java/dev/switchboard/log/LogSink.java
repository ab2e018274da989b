package dev.switchboard.log;

import java.io.PrintStream;
import java.time.Clock;

/**
 * Destination of log entries. The default, {@link #jsonLines}, writes each entry as one line of JSON.
 * {@link #systemLogger} and {@link #slf4j} pass entries on to a logging framework. An application may also pass its own
 * sink to {@code WebSocketRuntime}.
 *
 * <pre>{@code
 * LogSink sink = entry -> logger.log(Level.valueOf(entry.level().name()), entry.message(), entry.error());
 * }</pre>
 *
 * <p>A sink like this one receives an entry for each failure, and for each client that was refused with a stated
 * reason. To receive every event, with its duration and status, implement {@link #handled} as well.
 *
 * <p>Implementations must be thread-safe and must not throw.
 */
@FunctionalInterface
public interface LogSink {
    /**
     * {@return a sink that writes each entry as one line of JSON, in a form that CloudWatch Logs Insights can query} An
     * entry has {@code level}, {@code message}, {@code requestId}, {@code connectionId}, {@code routeKey}, and
     * {@code error} with its stack trace. An invocation also has {@code durationMs}, {@code statusCode},
     * {@code outcome} and, if a client was refused, {@code reason}. Values that are unknown are left out.
     *
     * @param out the stream; each line is written with one call, so that lines of several threads do not mix
     */
    static LogSink jsonLines(PrintStream out) {
        return new JsonLines(out, Clock.systemUTC(), null);
    }

    /**
     * {@return a sink like {@link #jsonLines} whose line for each invocation also has metrics in CloudWatch's embedded
     * metric format} From these lines, CloudWatch derives {@code Invocations}, {@code Failures} and {@code Duration}
     * for each {@code api} and {@code routeKey}, without a call from the function.
     *
     * @param out the stream
     * @param namespace CloudWatch's namespace for the metrics
     * @param clock the clock that gives the time of an invocation
     */
    static LogSink jsonLinesWithMetrics(PrintStream out, String namespace, Clock clock) {
        return new JsonLines(out, clock, namespace);
    }

    /**
     * {@return a sink that passes log entries on to the JDK's {@link System.Logger} named {@code dev.switchboard}} The
     * entries end up in {@code java.util.logging} or, through a bridge, in SLF4J or Log4j.
     */
    static LogSink systemLogger() {
        return new SystemLoggerSink(System.getLogger("dev.switchboard"));
    }

    /**
     * {@return a sink that passes log entries on to the SLF4J logger named {@code dev.switchboard}} The sink needs the
     * SLF4J API, which comes with the AWS SDK, and an SLF4J provider, which the application adds.
     */
    static LogSink slf4j() {
        return new Slf4jSink();
    }

    /**
     * Writes one entry.
     *
     * @param entry the entry
     */
    void write(LogEntry entry);

    /**
     * Logs that an event was handled. This method is called once for each event. The default implementation writes an
     * entry, at the level {@code INFO}, only if a client was refused with a stated reason, because one entry for each
     * event is too much for most logs.
     *
     * @param invocation the result of handling the event
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
