package dev.switchboard.local.testkit;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other, on the thread that adds the first. Tasks that are added meanwhile run after it,
 * before the thread continues, so all effects have happened when a test's call returns. Thread-safe.
 */
final class WorkQueue {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    void add(Runnable work) {
        if (queue(work)) {
            workOff();
        }
    }

    private void workOff() {
        try {
            for (Runnable next = next(); next != null; next = next()) {
                next.run();
            }
        } catch (RuntimeException | Error failed) {
            stop();
            throw failed;
        }
    }

    /** Adds a task, and returns whether this thread has to run the queue. */
    private synchronized boolean queue(Runnable work) {
        waiting.add(work);
        boolean idle = !running;
        running = true;
        return idle;
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        running = next != null;
        return next;
    }

    private synchronized void stop() {
        running = false;
    }
}
