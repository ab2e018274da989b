package dev.switchboard.local.testkit;

import java.time.Duration;
import java.util.Locale;

/** Spans of time as people write them. */
final class Spans {

    private Spans() {}

    /** Such as {@code 11m}, {@code 2h10m} or {@code 0.5s}. */
    static String text(Duration span) {
        return span.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
