package dev.switchboard.local.report;

import dev.switchboard.local.gateway.GatewayEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event as the console's page shows it. An entry contains no body, header or query.
 *
 * @param who the connection's id; where there is no connection, the client's address, the request or the function
 * @param isConnection whether {@code who} is a connection's id
 * @param what the route key, or the kind of the event
 * @param result the result, as a word or number
 * @param level the importance
 * @param bytes the size of what was sent; -1 if not applicable
 * @param millis the time taken; -1 if not applicable
 * @param detail further text; null if there is none
 */
public record ConsoleEntry(
        String who,
        boolean isConnection,
        String what,
        String result,
        Level level,
        int bytes,
        long millis,
        @Nullable String detail) {

    private static final int NOTHING = -1;

    /**
     * Replaces unprintable characters. Control characters that reorder a line would mislead on a page as they do in a
     * terminal.
     */
    public ConsoleEntry {
        who = PrintableText.line(who);
        what = PrintableText.line(what);
        result = PrintableText.line(result);
        detail = detail == null ? null : PrintableText.lines(detail);
    }

    /** Returns the entry for an event. */
    public static ConsoleEntry of(GatewayEvent event) {
        return event.accept(ConsoleEntries.INSTANCE);
    }

    static ConsoleEntry of(String connectionId, String what, String result, Level level) {
        return new ConsoleEntry(connectionId, true, what, result, level, NOTHING, NOTHING, null);
    }

    static ConsoleEntry ofStranger(String who, String what, String result, Level level) {
        return new ConsoleEntry(who, false, what, result, level, NOTHING, NOTHING, null);
    }

    ConsoleEntry withBytes(int size) {
        return new ConsoleEntry(who, isConnection, what, result, level, size, millis, detail);
    }

    ConsoleEntry withMillis(long took) {
        return new ConsoleEntry(who, isConnection, what, result, level, bytes, took, detail);
    }

    ConsoleEntry withDetail(@Nullable String more) {
        return new ConsoleEntry(who, isConnection, what, result, level, bytes, millis, more);
    }

    /** Importance of an entry, from routine to failure. */
    public enum Level {
        INFO,
        GOOD,
        WARNING,
        BAD
    }
}
