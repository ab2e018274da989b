package dev.switchboard.internal;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long to wait before trying again: a random time up to a span that doubles with each attempt, so that many who were
 * refused at once do not come back at once. Thread-safe.
 *
 * @param first the span after the first attempt
 * @param most the longest span
 */
public record Backoff(Duration first, Duration most) {
    private static final int MAX_DOUBLINGS = 30;

    /** How long to wait after this attempt, of which the first is 1. */
    public Duration after(int attempt) {
        long span = first.toNanos() << Math.min(attempt - 1, MAX_DOUBLINGS);
        // A generator that lives longer would be in a snapshot, and all of its copies would come back at once after
        // all.
        return Duration.ofNanos(
                new SplittableRandom(System.nanoTime()).nextLong(1, 1 + Math.min(span, most.toNanos())));
    }

    /** Waits; tests wait by turning a clock. */
    @FunctionalInterface
    public interface Sleeper {
        /** The thread sleeps. */
        Sleeper THREAD = time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);

        /** Waits this long. */
        void sleep(Duration time) throws InterruptedException;
    }
}
