package dev.switchboard.log;

import org.jspecify.annotations.Nullable;

/** Formats each log entry as one line of text, for loggers that have a format of their own. */
final class PlainText {
    private PlainText() {}

    static String of(LogEntry entry) {
        StringBuilder text = new StringBuilder(entry.message());
        known(text, "requestId", entry.requestId());
        known(text, "connectionId", entry.connectionId());
        known(text, "routeKey", entry.routeKey());
        return text.toString();
    }

    static String of(Invocation invocation) {
        StringBuilder text = new StringBuilder("Handled.");
        known(text, "requestId", invocation.requestId());
        known(text, "connectionId", invocation.connectionId());
        known(text, "routeKey", invocation.routeKey());
        known(text, "durationMs", Double.toString(invocation.milliseconds()));
        known(text, "statusCode", Integer.toString(invocation.statusCode()));
        known(text, "outcome", invocation.outcome().name());
        known(text, "reason", invocation.reason());
        return text.toString();
    }

    private static void known(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(' ').append(name).append('=').append(value);
        }
    }
}
