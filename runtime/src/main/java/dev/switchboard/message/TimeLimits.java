package dev.switchboard.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The time limits of what runs in this process: one at a time on Lambda, several in the local gateway. A thread that has
 * none, such as one that a route has started, keeps to the one that ends first. Thread-safe.
 */
final class TimeLimits {
    private final Clock clock;
    private final ConcurrentMap<Thread, TimeLimit> open = new ConcurrentHashMap<>();

    TimeLimits(Clock clock) {
        this.clock = clock;
    }

    TimeLimit open(Duration atMost) {
        Thread thread = Thread.currentThread();
        TimeLimit outer = open.get(thread);
        Instant end = clock.instant().plus(atMost);
        TimeLimit limit = new TimeLimit(this, outer == null ? end : earlier(end, outer.end()), outer);
        open.put(thread, limit);
        return limit;
    }

    void close(TimeLimit limit) {
        if (limit.outer() == null) {
            open.remove(Thread.currentThread());
        } else {
            open.put(Thread.currentThread(), limit.outer());
        }
    }

    /** When what this thread sends must have been sent; the end of all times where nothing limits it. */
    Instant current() {
        TimeLimit own = open.get(Thread.currentThread());
        if (own != null) {
            return own.end();
        }
        Instant end = Instant.MAX;
        for (TimeLimit other : open.values()) {
            end = earlier(end, other.end());
        }
        return end;
    }

    /** Returns whether this time has come. */
    boolean isUp(Instant end) {
        return !clock.instant().isBefore(end);
    }

    /** The given time, or less where less is left. */
    Duration left(Duration atMost) {
        Instant now = clock.instant();
        return Duration.between(now, earlier(now.plus(atMost), current()));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
