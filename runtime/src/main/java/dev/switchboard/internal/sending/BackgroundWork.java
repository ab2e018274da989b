package dev.switchboard.internal.sending;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs small pieces of work one after the other on its own thread, which ends when no work is left. Each piece has a
 * size, and a new piece is dropped once the total size of the waiting pieces has reached a limit. Use this class only
 * for work that may be left undone. Thread-safe.
 */
final class BackgroundWork {
    static final int MAX_WAITING = 10_000;

    private final String threadName;
    private final Queue<Piece> waiting = new ArrayDeque<>();
    private int waitingSize;
    private boolean running;

    private record Piece(Runnable work, int size) {}

    BackgroundWork(String threadName) {
        this.threadName = threadName;
    }

    /** Adds a piece of work to be run later. The work must not throw an exception. */
    synchronized void add(int size, Runnable work) {
        if (waitingSize >= MAX_WAITING) {
            return;
        }
        waitingSize += size;
        waiting.add(new Piece(work, size));
        if (!running) {
            Thread thread = new Thread(this::workOff, threadName);
            thread.setDaemon(true);
            thread.start();
            running = true; // Set last; otherwise callers would wait forever if start() failed.
        }
    }

    synchronized boolean isUnderWay() {
        return running;
    }

    /**
     * Waits until no work is left, but at most the given time. If the calling thread is interrupted, the method returns
     * early and the thread stays interrupted.
     */
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
        boolean done = false;
        try {
            for (Runnable work = next(); work != null; work = next()) {
                work.run();
            }
            done = true;
        } finally {
            if (!done) {
                stopped(); // An error ends this thread. Waiting callers return, and the next piece starts a new thread.
            }
        }
    }

    private synchronized void stopped() {
        running = false;
        notifyAll();
    }

    private synchronized @Nullable Runnable next() {
        Piece piece = waiting.poll();
        if (piece == null) {
            stopped();
            return null;
        }
        waitingSize -= piece.size();
        return piece.work();
    }
}
