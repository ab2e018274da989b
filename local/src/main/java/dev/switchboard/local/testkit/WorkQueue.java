package dev.switchboard.local.testkit;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after another. A thread that adds a task to an idle queue runs that task, and then all tasks that have
 * been added in the meantime. When a test's call returns, all its effects have therefore happened. Thread-safe.
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
