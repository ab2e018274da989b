package dev.switchboard.log;

import dev.switchboard.json.JsonWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Writes each entry as one line of JSON, as CloudWatch Logs Insights reads it: {@code level}, {@code message},
 * {@code requestId}, {@code connectionId}, {@code routeKey}, {@code error} with its stack trace; what an entry does not
 * have is left out. No logging framework: the first line of one costs a cold start 30 to 250 ms.
 */
public final class JsonLines implements LogSink {
    private final PrintStream out;

    /** Writes to this stream, a line with one call, so that lines of several threads do not mix. */
    public JsonLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(LogEntry entry) {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.name("level").value(entry.level().name());
        json.name("message").value(entry.message());
        if (entry.requestId() != null) {
            json.name("requestId").value(entry.requestId());
        }
        if (entry.connectionId() != null) {
            json.name("connectionId").value(entry.connectionId());
        }
        if (entry.routeKey() != null) {
            json.name("routeKey").value(entry.routeKey());
        }
        if (entry.error() != null) {
            json.name("error").value(stackTrace(entry.error()));
        }
        json.endObject();
        out.println(json.text());
    }

    private static String stackTrace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
