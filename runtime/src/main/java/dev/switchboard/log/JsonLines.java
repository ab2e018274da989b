package dev.switchboard.log;

import dev.switchboard.json.JsonWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Writes each entry as one line of JSON, and metrics with the lines of invocations if a namespace is given.
 *
 * <p>This class does not use a logging framework, because the first line written with one lengthens a cold start by
 * more than the handling of an event. Thread-safe.
 */
final class JsonLines implements LogSink {
    private final PrintStream out;
    private final Clock clock;
    private final @Nullable String metricsNamespace;

    /**
     * Creates a sink that writes each line with one call.
     *
     * @param clock the clock that gives the time of an invocation
     * @param metricsNamespace CloudWatch's namespace for the metrics, or null to write no metrics
     */
    JsonLines(PrintStream out, Clock clock, @Nullable String metricsNamespace) {
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
