package dev.switchboard.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;

/**
 * Creates the threads of one piece of work, and waits for them to end. Lambda would freeze threads that still run after
 * the response. Waiting for a thread pool to terminate is not enough, because threads of a terminated pool may still be
 * running their last steps. Thread-safe.
 */
public final class WorkerThreads implements ThreadFactory {
    private final String name;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    /** Creates a factory for threads with the given name. */
    public WorkerThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /**
     * Waits until all threads have ended. An interrupt of the calling thread does not end the wait; the calling thread
     * is still interrupted afterwards.
     */
    public void join() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
