package dev.switchboard.local.console;

import dev.switchboard.local.gateway.PrintableText;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the page shows it. Has no body, header or query.
 *
 * @param who whom it concerns: a connection's id, or a client's address or a request where there is none
 * @param isConnection whether that is a connection's id
 * @param what a route key, or what else happened
 * @param result how it ended, in a word or number
 * @param level how it is to be taken
 * @param bytes the size of what was sent; -1 if that says nothing
 * @param millis how long it took; -1 if that says nothing
 * @param detail more to be read, if there is more
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

    /** Makes the texts printable: a page shows what would reorder a line no better than a terminal. */
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

    /** From what is expected to what needs looking at. */
    enum Level {
        INFO,
        GOOD,
        WARNING,
        BAD
    }
}
