package dev.switchboard.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time limit for the messages that a thread sends, created by {@link MessageSender#limitTime}. Close it on the thread
 * that created it. If a thread has several limits, close the most recent one first.
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

    /** Ends the limit. */
    @Override
    public void close() {
        limits.close(this);
    }
}
