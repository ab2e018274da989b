package dev.switchboard.local.gateway;

import java.time.Duration;

/** Runs tasks later. Must agree with the {@link java.time.Clock} the gateway was given. */
public interface Timers {

    /**
     * Runs a task once, on a thread of the implementation's choice.
     *
     * @param delay how long to wait, not negative
     * @param task short and never blocking
     * @return the way to call it off
     */
    Scheduled schedule(Duration delay, Runnable task);

    /** A task that is still to come. */
    interface Scheduled {

        /** Calls the task off; without effect once it has run. */
        void cancel();
    }
}
