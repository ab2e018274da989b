package dev.switchboard.aws;

import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Gets a handler ready while Lambda starts it, which has a whole core for that or more, and a fraction of one for the first
 * event: builds the clients that the API needs, and sends the requests of a connection's beginning through others, built alike,
 * that answer from memory. So classes are loaded and code is linked, and the real clients have done nothing yet.
 *
 * <p>Clients that are built at the same time only wait for classes of the SDK that the other is just initializing. So a second
 * thread does what has nothing to do with the SDK, and which of the two is done first takes the callback API's client.
 * Nothing that goes wrong here breaks a start: it is logged, and the first event says what the matter is if it matters.
 */
public final class Priming {
    private final AwsConfiguration aws;
    private final CallbackEndpoint endpoint;
    private final LogSink log;

    /** Readies what this configuration describes. */
    public Priming(AwsConfiguration aws, CallbackEndpoint endpoint, LogSink log) {
        this.aws = aws;
        this.endpoint = endpoint;
        this.log = log;
    }

    /** Whether there is a start to speed up: on Lambda, or where it is asked for. */
    public boolean isWanted() {
        return aws.wantsPriming();
    }

    /**
     * Readies the clients, the table's where there is a table, and the JDK's HTTP, and has the events of a connection played
     * through, which must not need a client; returns when all have ended.
     */
    public void run(boolean keepsConnections, Runnable events) {
        if (aws.isSnapStart()) {
            SnapStart.hooks().logsTo(log);
        }
        Runnable callback = once(new CallbackPriming(aws, endpoint));
        Thread others = new Thread(
                () -> {
                    quietly(events);
                    quietly(new HttpPriming(aws));
                    quietly(callback);
                },
                "switchboard-priming");
        others.start();
        if (keepsConnections && aws.namesConnectionsTable()) {
            quietly(new TablePriming(aws));
        }
        quietly(callback);
        join(others);
    }

    private static Runnable once(Runnable part) {
        AtomicBoolean taken = new AtomicBoolean();
        return () -> {
            if (taken.compareAndSet(false, true)) {
                part.run();
            }
        };
    }

    private void quietly(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | LinkageError e) {
            log.write(LogEntry.warning("The handler could not be readied; its first event takes longer.")
                    .error(e));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
