package dev.switchboard.local.report;

import java.time.Duration;
import java.util.Locale;

/** Writes spans of time in a short form. */
public final class Spans {

    private Spans() {}

    /** Returns text such as {@code 11m}, {@code 2h10m} or {@code 0.5s}. */
    public static String text(Duration span) {
        return span.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
