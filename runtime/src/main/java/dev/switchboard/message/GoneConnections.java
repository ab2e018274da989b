package dev.switchboard.message;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.GatewayIdentity;
import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes the entries of connections that API Gateway says are gone, on a thread of its own, so that the send that found
 * out neither waits nor fails. Errors are only logged, because the entry expires anyway. At most some ten thousand entries
 * wait at a time, and those beyond are left to expire: a broadcast that finds a million gone must not run out of memory.
 */
final class GoneConnections {
    /** Younger entries stay: the {@code $connect} of their connection may not have finished yet, which looks like gone. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final int BATCH = 1_000;

    private final ConnectionStore connections;
    private final GatewayIdentity gateway;
    private final LogSink log;
    private final BackgroundWork work;

    GoneConnections(ConnectionStore connections, GatewayIdentity gateway, BackgroundWork work, LogSink log) {
        this.connections = connections;
        this.gateway = gateway;
        this.work = work;
        this.log = log;
    }

    /**
     * Removes a connection of which only the id is known.
     *
     * @param tried when API Gateway was first asked: however long it took to say so, the report may be as old as that
     */
    void remove(String connectionId, Instant tried) {
        Instant settledBefore = tried.minus(SETTLED);
        work.add(1, () -> {
            try {
                connections.deleteGone(connectionId, settledBefore, gateway);
            } catch (RuntimeException | LinkageError e) {
                log.write(
                        LogEntry.warning("The entry of a closed connection could not be removed; it expires by itself.")
                                .connectionId(connectionId)
                                .error(e));
            }
        });
    }

    /** Starts to collect connections that have just been read from the store, to be removed together. */
    Batch batch() {
        return new Batch();
    }

    private void removeAll(List<String> settled) {
        work.add(settled.size(), () -> {
            try {
                connections.deleteAll(settled);
            } catch (RuntimeException | LinkageError e) {
                log.write(LogEntry.warning("The entries of " + settled.size()
                                + " closed connections could not be removed; they expire by themselves.")
                        .error(e));
            }
        });
    }

    /** Connections that one broadcast has found gone; a thousand at a time are removed. Thread-safe. */
    final class Batch {
        private List<String> settled = new ArrayList<>();

        /** Takes a connection if it was old enough when API Gateway was first asked, and is not another gateway's. */
        synchronized void add(Connection connection, Instant tried) {
            if (connection.connectedAt().isBefore(tried.minus(SETTLED)) && gateway.owns(connection)) {
                settled.add(connection.connectionId());
                if (settled.size() == BATCH) {
                    remove();
                }
            }
        }

        /** Removes those that have not been removed yet. */
        synchronized void remove() {
            if (!settled.isEmpty()) {
                removeAll(settled);
                settled = new ArrayList<>();
            }
        }
    }
}
