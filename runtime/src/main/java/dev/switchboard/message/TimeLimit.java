package dev.switchboard.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when a thread's messages must be sent, made by {@link MessageSender#limitTime}. Close it on the thread that made
 * it, and the most recent first.
 */
public final class TimeLimit implements AutoCloseable {
    private final TimeLimits limits;
    private final Instant end;
    private final @Nullable TimeLimit outer;

    TimeLimit(TimeLimits limits, Instant end, @Nullable TimeLimit outer) {
        this.limits = limits;
        this.end = end;
        this.outer = outer;
    }

    Instant end() {
        return end;
    }

    @Nullable
    TimeLimit outer() {
        return outer;
    }

    /** The time is no longer limited. */
    @Override
    public void close() {
        limits.close(this);
    }
}
