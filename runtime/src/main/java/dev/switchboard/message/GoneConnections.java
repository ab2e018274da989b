package dev.switchboard.message;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
    private final BackgroundWork work = new BackgroundWork("switchboard-clean-up");

    GoneConnections(ConnectionStore connections, Clock clock, LogSink log) {
        this.connections = connections;
        this.clock = clock;
        this.log = log;
    }

    /** Removes a connection of which only the id is known. */
    void remove(String connectionId) {
        Instant settledBefore = settledBefore();
        work.add(() -> {
            try {
                connections.deleteIfConnectedBefore(connectionId, settledBefore);
            } catch (RuntimeException | LinkageError e) {
                log.write(
                        LogEntry.warning("The entry of a closed connection could not be removed; it expires by itself.")
                                .connectionId(connectionId)
                                .error(e));
            }
        });
    }

    /** Removes connections that have been read from the store just now, those that are old enough. */
    void removeAll(List<Connection> justRead) {
        List<String> settled = settled(justRead);
        if (settled.isEmpty()) {
            return;
        }
        work.add(() -> {
            try {
                connections.deleteAll(settled);
            } catch (RuntimeException | LinkageError e) {
                log.write(LogEntry.warning("The entries of " + settled.size()
                                + " closed connections could not be removed; they expire by themselves.")
                        .error(e));
            }
        });
    }

    boolean isUnderWay() {
        return work.isUnderWay();
    }

    void await(Duration atMost) {
        work.await(atMost);
    }

    private List<String> settled(List<Connection> justRead) {
        Instant settledBefore = settledBefore();
        List<String> settled = new ArrayList<>();
        for (Connection connection : justRead) {
            if (connection.connectedAt().isBefore(settledBefore)) {
                settled.add(connection.connectionId());
            }
        }
        return settled;
    }

    private Instant settledBefore() {
        return clock.instant().minus(SETTLED);
    }
}
