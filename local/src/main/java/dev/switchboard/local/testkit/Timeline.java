package dev.switchboard.local.testkit;

import dev.switchboard.local.report.Thrown;
import dev.switchboard.log.LogEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything that has happened in a test, in order, in readable form. Thread-safe. */
final class Timeline {

    /** Name for an entry without a client, such as a move of the clock. */
    static final Supplier<String> NOBODY = () -> "";

    private static final int MAX_LENGTH = 300;

    private final Clock clock;
    private final Instant start;
    private final List<Moment> entries = new ArrayList<>();

    Timeline(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Adds an entry about a client. The client's name is read later, because it may still change. */
    synchronized void add(Supplier<String> who, Object what) {
        entries.add(new Moment(Duration.between(start, clock.instant()), who, what));
    }

    /** Returns an error with a headline and everything that happened before, for the test to throw. */
    AssertionError failure(String headline) {
        return new TestFailure(headline + "\n\n" + this);
    }

    /** Describes an entry of a handler's log, with the exception and the place where it was thrown. */
    static String describe(LogEntry entry) {
        String error = entry.error() == null ? "" : " " + Thrown.describe(entry.error());
        return "log " + entry.level() + ": " + entry.message() + error;
    }

    @Override
    public synchronized String toString() {
        int width = entries.stream()
                .mapToInt(entry -> entry.who().get().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder("What happened, in order:");
        for (Moment entry : entries) {
            String who = entry.who().get();
            text.append("\n  ").append(time(entry.after())).append("  ");
            text.append(who).append(" ".repeat(width - who.length() + 2));
            text.append(shortened(entry.what().toString()));
        }
        return text.append(entries.isEmpty() ? "\n  nothing" : "").toString();
    }

    private static String time(Duration after) {
        return "%d:%02d:%02d.%03d"
                .formatted(after.toHours(), after.toMinutesPart(), after.toSecondsPart(), after.toMillisPart());
    }

    private static String shortened(String text) {
        return text.length() <= MAX_LENGTH
                ? text
                : text.substring(0, MAX_LENGTH) + "… (" + text.length() + " characters)";
    }

    private record Moment(Duration after, Supplier<String> who, Object what) {}
}
