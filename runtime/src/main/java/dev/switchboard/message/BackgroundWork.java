package dev.switchboard.message;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does small pieces of work one after the other on a thread of its own, which ends when there is none left. Each piece has a
 * size, and a new piece is dropped once the sizes of those that wait add up to a limit. Use it only for work that may be
 * left undone. Thread-safe.
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

    /** Does this work later; it must not throw. */
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
            running = true; // Not before: a thread that could not be started would be awaited in vain.
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
        boolean done = false;
        try {
            for (Runnable work = next(); work != null; work = next()) {
                work.run();
            }
            done = true;
        } finally {
            if (!done) {
                stopped(); // An error has ended the thread: nobody may wait for it, and the next piece starts another.
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
