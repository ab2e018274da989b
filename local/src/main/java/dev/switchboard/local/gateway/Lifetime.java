package dev.switchboard.local.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection that has been idle for too long or is too old. Data frames in both directions count as activity.
 * Pings do not count.
 */
final class Lifetime {

    private final Limits limits;
    private final Clock clock;
    private final Timers timers;
    private final Runnable expired;

    private Instant lastActive;
    private boolean stopped;
    private Timers.@Nullable Scheduled idle;
    private Timers.@Nullable Scheduled oldAge;

    Lifetime(Limits limits, GatewayEnvironment environment, Runnable expired) {
        this.limits = limits;
        this.clock = environment.clock();
        this.timers = environment.timers();
        this.expired = expired;
        this.lastActive = clock.instant();
    }

    synchronized void start() {
        oldAge = timers.schedule(limits.maxDuration(), expired);
        watch(limits.idleTimeout());
    }

    synchronized void touch() {
        lastActive = clock.instant();
    }

    synchronized Instant lastActive() {
        return lastActive;
    }

    synchronized void stop() {
        stopped = true;
        cancel(idle);
        cancel(oldAge);
    }

    private void watch(Duration remaining) {
        idle = timers.schedule(remaining, this::check);
    }

    /**
     * Checks for activity when the idle timer fires, and sets the timer again if there was activity. Messages
     * themselves do not reset the timer.
     */
    private void check() {
        if (!stillActive()) {
            expired.run();
        }
    }

    private synchronized boolean stillActive() {
        Duration remaining = limits.idleTimeout().minus(Duration.between(lastActive, clock.instant()));
        boolean active = remaining.compareTo(Duration.ZERO) > 0;
        if (active && !stopped) {
            watch(remaining);
        }
        return active;
    }

    private static void cancel(Timers.@Nullable Scheduled timer) {
        if (timer != null) {
            timer.cancel();
        }
    }
}
