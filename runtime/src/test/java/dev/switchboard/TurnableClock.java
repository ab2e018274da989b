package dev.switchboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is turned. */
public final class TurnableClock extends Clock {
    private final Object lock = new Object();
    private Instant now;

    public TurnableClock(Instant now) {
        this.now = now;
    }

    public void advance(Duration duration) {
        synchronized (lock) {
            now = now.plus(duration);
        }
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
            return now;
        }
    }
}
