package dev.switchboard.internal.environment;

import dev.switchboard.internal.aws.SnapStart;
import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Prepares a handler for its first event while Lambda starts it, because Lambda gives a function at least a whole core
 * during the start, but only a fraction of a core for events. Priming builds the clients that the API needs. Priming
 * then sends the first requests of a connection through other clients, which are built in the same way but answer from
 * memory. These requests load classes and link code, while the real clients stay unused.
 *
 * <p>Two threads share the work. If both built clients at the same time, one would only wait for SDK classes that the
 * other is initializing. The second thread therefore begins with the work that does not need the SDK. The thread that
 * finishes first builds the client of the callback API.
 *
 * <p>A failure never prevents the start. The failure is logged, and if the failure matters, the first event fails with
 * its own error.
 */
public final class Priming {
    private final RuntimeSettings settings;
    private final CallbackEndpoint endpoint;
    private final LogSink log;

    /** Creates the priming for the given settings. */
    public Priming(RuntimeSettings settings, CallbackEndpoint endpoint, LogSink log) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.log = log;
    }

    /** Returns whether priming is turned on, which is the default on Lambda. */
    public boolean isWanted() {
        return settings.wantsPriming();
    }

    /**
     * Primes the client of the callback API, the client of the table if there is a table, and the JDK's HTTP client,
     * and runs the events of a connection. Returns when all of this has ended.
     *
     * @param events handles the events of a connection without using a client
     */
    public void run(boolean keepsConnections, Runnable events) {
        if (settings.aws().isSnapStart()) {
            SnapStart.hooks().logsTo(log);
        }
        Runnable callback = once(new CallbackPriming(settings.aws(), endpoint));
        Thread others = new Thread(
                () -> {
                    quietly(events);
                    quietly(new HttpPriming(settings.aws()));
                    quietly(callback);
                },
                "switchboard-priming");
        others.start();
        if (keepsConnections && settings.namesConnectionsTable()) {
            quietly(new TablePriming(settings));
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
            log.write(LogEntry.warning("The handler could not be primed, so its first event will take longer.")
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
