package dev.switchboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is turned, for all threads or for one. Thread-safe. */
public final class TurnableClock extends Clock {
    private final Object lock = new Object();
    private final ThreadLocal<Duration> waited = ThreadLocal.withInitial(() -> Duration.ZERO);
    private Instant now;

    public TurnableClock(Instant now) {
        this.now = now;
    }

    public void advance(Duration duration) {
        synchronized (lock) {
            now = now.plus(duration);
        }
    }

    public void setTo(Instant time) {
        synchronized (lock) {
            now = time;
        }
    }

    /**
     * Waits by turning the clock, for the calling thread only. If several threads turned one clock, their pauses would add up,
     * and each would take the others' for time that has passed.
     */
    public void await(Duration pause) {
        waited.set(waited.get().plus(pause));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        synchronized (lock) {
            return now.plus(waited.get());
        }
    }
}
