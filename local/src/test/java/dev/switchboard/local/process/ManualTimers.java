package dev.switchboard.local.process;

import dev.switchboard.local.gateway.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Timers that fire when a test requests it. */
public final class ManualTimers implements Timers {

    private final List<Timer> timers = new ArrayList<>();

    @Override
    public synchronized Scheduled schedule(Duration delay, Runnable task) {
        Timer timer = new Timer(delay, task);
        timers.add(timer);
        notifyAll();
        return () -> remove(timer);
    }

    /** Waits until a timer with the given delay is set. */
    public synchronized void await(Duration delay) throws InterruptedException {
        while (!pending().contains(delay)) {
            wait();
        }
    }

    /** Fires all timers with the given delay that have not been canceled. */
    public void goOff(Duration delay) {
        fire(timer -> timer.delay.equals(delay));
    }

    /** Fires all timers with the given delay or a shorter delay that have not been canceled. */
    public void goOffUpTo(Duration delay) {
        fire(timer -> timer.delay.compareTo(delay) <= 0);
    }

    private void fire(Predicate<Timer> isDue) {
        List<Timer> due;
        synchronized (this) {
            due = timers.stream().filter(isDue).toList();
        }
        for (Timer timer : due) {
            if (remove(timer)) { // A task may cancel a timer that is due as well.
                timer.task.run();
            }
        }
    }

    /** Returns the delays of the timers that are set. */
    public synchronized List<Duration> pending() {
        return timers.stream().map(timer -> timer.delay).toList();
    }

    private synchronized boolean remove(Timer timer) {
        return timers.remove(timer);
    }

    private static final class Timer {

        private final Duration delay;
        private final Runnable task;

        Timer(Duration delay, Runnable task) {
            this.delay = delay;
            this.task = task;
        }
    }
}
