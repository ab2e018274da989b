package dev.switchboard.log;

import dev.switchboard.json.JsonWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line of JSON each, as CloudWatch Logs Insights reads it. An entry has {@code level}, {@code message},
 * {@code requestId}, {@code connectionId}, {@code routeKey}, {@code error} with its stack trace; an invocation has
 * {@code durationMs}, {@code statusCode}, {@code outcome} and, where a client was refused, {@code reason} as well. Unknown
 * values are left out.
 *
 * <p>With a metrics namespace, lines of invocations are in CloudWatch's embedded metric format, too: {@code Invocations},
 * {@code Failures} and {@code Duration} of each {@code api} and {@code routeKey}, without a call to CloudWatch.
 *
 * <p>No logging framework: the first line of one costs a cold start more than an answer does. Thread-safe.
 */
public final class JsonLines implements LogSink {
    private final PrintStream out;
    private final Clock clock;
    private final @Nullable String metricsNamespace;

    /** Writes to this stream, a line with one call, so that lines of several threads do not mix. */
    public JsonLines(PrintStream out) {
        this(out, Clock.systemUTC(), null);
    }

    /**
     * The same, with metrics.
     *
     * @param clock tells when an invocation was
     * @param metricsNamespace CloudWatch's namespace for the metrics; null for none
     */
    public JsonLines(PrintStream out, Clock clock, @Nullable String metricsNamespace) {
        this.out = out;
        this.clock = clock;
        this.metricsNamespace = metricsNamespace;
    }

    @Override
    public void write(LogEntry entry) {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.name("level").value(entry.level().name());
        json.name("message").value(entry.message());
        known(json, "requestId", entry.requestId());
        known(json, "connectionId", entry.connectionId());
        known(json, "routeKey", entry.routeKey());
        if (entry.error() != null) {
            json.name("error").value(stackTrace(entry.error()));
        }
        json.endObject();
        out.println(json.text());
    }

    @Override
    public void handled(Invocation invocation) {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.name("level").value(LogEntry.Level.INFO.name());
        json.name("message").value("Handled.");
        json.name("requestId").value(invocation.requestId());
        json.name("connectionId").value(invocation.connectionId());
        json.name("routeKey").value(invocation.routeKey());
        json.name("durationMs").value(invocation.milliseconds());
        json.name("statusCode").value(invocation.statusCode());
        json.name("outcome").value(invocation.outcome().name());
        known(json, "reason", invocation.reason());
        if (metricsNamespace != null) {
            MetricsFormat.write(json, invocation, metricsNamespace, clock.millis());
        }
        json.endObject();
        out.println(json.text());
    }

    private static void known(JsonWriter json, String name, @Nullable String value) {
        if (value != null) {
            json.name(name).value(value);
        }
    }

    private static String stackTrace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
