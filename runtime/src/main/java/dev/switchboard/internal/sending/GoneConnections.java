package dev.switchboard.internal.sending;

import dev.switchboard.connection.Connection;
import dev.switchboard.internal.tracking.TrackedConnections;
import dev.switchboard.log.LogEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes the entries of connections that API Gateway has reported as gone. The removal runs in the background, so that
 * a send neither waits for the removal nor fails because of it. Errors are only logged, because the entries expire
 * anyway. At most about ten thousand entries wait at a time, and any further entries are left to expire, because a
 * broadcast that finds a million connections gone must not run out of memory.
 */
final class GoneConnections {
    /**
     * Minimum age of an entry that may be removed. API Gateway also reports a connection as gone while its
     * {@code $connect} is still running.
     */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final int BATCH = 1_000;

    private final TrackedConnections connections;
    private final BackgroundWork work;

    GoneConnections(TrackedConnections connections, BackgroundWork work) {
        this.connections = connections;
        this.work = work;
    }

    /**
     * Removes a connection of which only the id is known.
     *
     * @param tried the time of the first request to API Gateway, because the report may be the response to that request
     */
    void remove(String connectionId, Instant tried) {
        Instant settledBefore = tried.minus(SETTLED);
        work.add(1, () -> {
            try {
                connections
                        .store()
                        .deleteGone(
                                connectionId,
                                settledBefore,
                                connections.gateway().id());
            } catch (RuntimeException | LinkageError e) {
                connections
                        .log()
                        .write(LogEntry.warning(
                                        "The entry of a closed connection could not be removed. It will expire on"
                                                + " its own.")
                                .connectionId(connectionId)
                                .error(e));
            }
        });
    }

    /** Returns an empty batch for connections that have just been read from the store and are removed together. */
    Batch batch() {
        return new Batch();
    }

    private void removeAll(List<String> settled) {
        work.add(settled.size(), () -> {
            try {
                connections.store().deleteAll(settled);
            } catch (RuntimeException | LinkageError e) {
                connections
                        .log()
                        .write(LogEntry.warning("The entries of " + settled.size()
                                        + " closed connections could not be removed. They will expire on their own.")
                                .error(e));
            }
        });
    }

    /** Collects the connections that one broadcast has found gone, and removes a thousand at a time. Thread-safe. */
    final class Batch {
        private List<String> settled = new ArrayList<>();

        /**
         * Adds a connection if it was old enough at the time of the first request, and if it certainly belongs to this
         * gateway or has no gateway.
         */
        synchronized void add(Connection connection, Instant tried) {
            if (connection.connectedAt().isBefore(tried.minus(SETTLED))
                    && connections.gateway().owns(connection)) {
                settled.add(connection.connectionId());
                if (settled.size() == BATCH) {
                    remove();
                }
            }
        }

        /** Removes the connections that are still in the batch. */
        synchronized void remove() {
            if (!settled.isEmpty()) {
                removeAll(settled);
                settled = new ArrayList<>();
            }
        }
    }
}
