package dev.switchboard.message;

import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Removes the entries of connections that API Gateway says are gone, on a thread of its own, so that the send that found
 * out neither waits nor fails. Errors are logged: the entry expires anyway.
 */
final class GoneConnections {
    /** Younger entries stay: the {@code $connect} of their connection may not have finished yet, which looks like gone. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private final ConnectionStore connections;
    private final Clock clock;
    private final LogSink log;
    private final Object monitor = new Object();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), GoneConnections::cleaner);
    private int pending;

    GoneConnections(ConnectionStore connections, Clock clock, LogSink log) {
        this.connections = connections;
        this.clock = clock;
        this.log = log;
        thread.allowCoreThreadTimeOut(true);
    }

    void remove(String connectionId) {
        Instant settledBefore = clock.instant().minus(SETTLED);
        synchronized (monitor) {
            pending++;
        }
        thread.execute(() -> {
            try {
                connections.deleteIfConnectedBefore(connectionId, settledBefore);
            } catch (RuntimeException e) {
                log.write(
                        LogEntry.warning("The entry of a closed connection could not be removed; it expires by itself.")
                                .connectionId(connectionId)
                                .error(e));
            } finally {
                removed();
            }
        });
    }

    private void removed() {
        synchronized (monitor) {
            pending--;
            monitor.notifyAll();
        }
    }

    void await(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (monitor) {
            long left = atMost.toNanos();
            while (pending > 0 && left > 0) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(monitor, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
                left = deadline - System.nanoTime();
            }
        }
    }

    private static Thread cleaner(Runnable work) {
        Thread thread = new Thread(work, "switchboard-clean-up");
        thread.setDaemon(true);
        return thread;
    }
}
