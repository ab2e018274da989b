package dev.switchboard.local.gateway;

import java.time.Duration;

/** Schedules tasks. Uses the same time as the gateway's {@link java.time.Clock}. */
public interface Timers {

    /**
     * Runs a task once, on a thread of the implementation's choice.
     *
     * @param delay the time to wait, not negative
     * @param task the task, which must be short and must not block
     * @return a handle that can cancel the task
     */
    Scheduled schedule(Duration delay, Runnable task);

    /** A scheduled task. */
    interface Scheduled {

        /** Cancels the task. Has no effect once the task has run. */
        void cancel();
    }
}
