package dev.switchboard.internal;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Computes how long to wait before a retry. The time is random, up to a maximum that doubles with each attempt, so that
 * many callers that were throttled at the same time do not all retry at the same time. Thread-safe.
 *
 * @param first the maximum after the first attempt
 * @param most the value at which the maximum stops growing
 */
public record Backoff(Duration first, Duration most) {
    private static final int MAX_DOUBLINGS = 30;

    /** Returns how long to wait after the given attempt. Attempts are counted from 1. */
    public Duration after(int attempt) {
        long span = first.toNanos() << Math.min(attempt - 1, MAX_DOUBLINGS);
        // A generator kept in a field would be part of a SnapStart snapshot. Every function restored from the snapshot
        // would then draw the same times.
        return Duration.ofNanos(
                new SplittableRandom(System.nanoTime()).nextLong(1, 1 + Math.min(span, most.toNanos())));
    }

    /** Pauses the calling thread. Tests use an implementation that advances a clock instead of waiting. */
    @FunctionalInterface
    public interface Sleeper {
        /** Sleeps in the calling thread. */
        Sleeper THREAD = time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);

        /** Waits for the given time. */
        void sleep(Duration time) throws InterruptedException;
    }
}
