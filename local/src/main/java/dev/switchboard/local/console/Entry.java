package dev.switchboard.local.console;

import dev.switchboard.local.gateway.PrintableText;
import org.jspecify.annotations.Nullable;

/**
 * An event in the form in which the page shows it. It contains no body, header or query.
 *
 * @param who the connection's id; where there is no connection, the client's address, the request or the function
 * @param isConnection whether {@code who} is a connection's id
 * @param what the route key, or the kind of the event
 * @param result the result, as a word or number
 * @param level the importance
 * @param bytes the size of what was sent; -1 if it does not apply
 * @param millis the time taken; -1 if it does not apply
 * @param detail further text; null if there is none
 */
record Entry(
        String who,
        boolean isConnection,
        String what,
        String result,
        Level level,
        int bytes,
        long millis,
        @Nullable String detail) {

    private static final int NOTHING = -1;

    /** Makes the texts printable. Control characters that reorder a line would mislead on a page as in a terminal. */
    Entry {
        who = PrintableText.line(who);
        what = PrintableText.line(what);
        result = PrintableText.line(result);
        detail = detail == null ? null : PrintableText.lines(detail);
    }

    static Entry of(String connectionId, String what, String result, Level level) {
        return new Entry(connectionId, true, what, result, level, NOTHING, NOTHING, null);
    }

    static Entry ofStranger(String who, String what, String result, Level level) {
        return new Entry(who, false, what, result, level, NOTHING, NOTHING, null);
    }

    Entry withBytes(int size) {
        return new Entry(who, isConnection, what, result, level, size, millis, detail);
    }

    Entry withMillis(long took) {
        return new Entry(who, isConnection, what, result, level, bytes, took, detail);
    }

    Entry withDetail(@Nullable String more) {
        return new Entry(who, isConnection, what, result, level, bytes, millis, more);
    }

    /** Importance of an entry, from routine to failure. */
    enum Level {
        INFO,
        GOOD,
        WARNING,
        BAD
    }
}
