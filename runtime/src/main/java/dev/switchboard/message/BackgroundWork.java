package dev.switchboard.message;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does small pieces of work one after the other on a thread of its own, which ends when there is none left. Of more than a
 * bounded number of waiting pieces the newest are dropped: only for work that need not be done. Thread-safe.
 */
final class BackgroundWork {
    private static final int MAX_WAITING = 10_000;

    private final String threadName;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    BackgroundWork(String threadName) {
        this.threadName = threadName;
    }

    /** Does this work later; it must not throw. */
    synchronized void add(Runnable work) {
        if (waiting.size() == MAX_WAITING) {
            return;
        }
        waiting.add(work);
        if (!running) {
            running = true;
            Thread thread = new Thread(this::workOff, threadName);
            thread.setDaemon(true);
            thread.start();
        }
    }

    synchronized boolean isUnderWay() {
        return running;
    }

    /** Waits until nothing is left to do, at most this long. Returns early, and still interrupted, where it is interrupted. */
    synchronized void await(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); running && left > 0; left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void workOff() {
        for (Runnable work = next(); work != null; work = next()) {
            work.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable work = waiting.poll();
        if (work == null) {
            running = false;
            notifyAll();
        }
        return work;
    }
}
