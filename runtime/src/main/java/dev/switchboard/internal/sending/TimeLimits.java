package dev.switchboard.internal.sending;

import dev.switchboard.message.TimeLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the current time limits of this process. On Lambda there is one limit at a time; in the local gateway there may
 * be several. A thread without a limit, such as a thread that a route has started, observes the limit that ends first.
 * Thread-safe.
 */
final class TimeLimits {
    private final Clock clock;
    private final ConcurrentMap<Thread, OpenLimit> open = new ConcurrentHashMap<>();

    TimeLimits(Clock clock) {
        this.clock = clock;
    }

    OpenLimit open(Duration atMost) {
        Thread thread = Thread.currentThread();
        OpenLimit outer = open.get(thread);
        Instant end = clock.instant().plus(atMost);
        OpenLimit limit = new OpenLimit(this, outer == null ? end : earlier(end, outer.end()), outer);
        open.put(thread, limit);
        return limit;
    }

    private void close(OpenLimit limit) {
        if (limit.outer() == null) {
            open.remove(Thread.currentThread());
        } else {
            open.put(Thread.currentThread(), limit.outer());
        }
    }

    /** Returns the time by which this thread's messages must be sent, or {@link Instant#MAX} if there is no limit. */
    Instant current() {
        OpenLimit own = open.get(Thread.currentThread());
        if (own != null) {
            return own.end();
        }
        Instant end = Instant.MAX;
        for (OpenLimit other : open.values()) {
            end = earlier(end, other.end());
        }
        return end;
    }

    /** Returns whether the given time has been reached. */
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

    /** One limit of a thread, possibly nested in an outer one. */
    static final class OpenLimit implements TimeLimit {
        private final TimeLimits limits;
        private final Instant end;
        private final @Nullable OpenLimit outer;

        private OpenLimit(TimeLimits limits, Instant end, @Nullable OpenLimit outer) {
            this.limits = limits;
            this.end = end;
            this.outer = outer;
        }

        Instant end() {
            return end;
        }

        @Nullable
        OpenLimit outer() {
            return outer;
        }

        @Override
        public void close() {
            limits.close(this);
        }
    }
}
