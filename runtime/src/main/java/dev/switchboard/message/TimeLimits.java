package dev.switchboard.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Holds the current time limits of this process. On Lambda there is one at a time; in the local gateway there may be
 * several. A thread without a limit, such as a thread that a route has started, observes the limit that ends first.
 * Thread-safe.
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

    /** Returns the time by which this thread's messages must be sent, or the largest time if there is no limit. */
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

    /** Returns whether this time has been reached. */
    boolean isUp(Instant end) {
        return !clock.instant().isBefore(end);
    }

    /** Returns the given duration, or the time that is left if that is shorter. */
    Duration left(Duration atMost) {
        Instant now = clock.instant();
        return Duration.between(now, earlier(now.plus(atMost), current()));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
