package dev.switchboard.connection;

import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Notes signs of life: the first one of a connection moves its expiry from ten minutes to past API Gateway's maximum.
 *
 * <p>At most one write in a connection's life, and at most one read in that of an execution environment: who has been seen
 * is remembered. Never fails what it was called for: an error is logged, and the store left alone for a few seconds, so that
 * a broadcast does not wait for it once per recipient; a later sign of life tries again. Thread-safe.
 */
public final class ConnectionActivity {
    private static final int REMEMBERED = 10_000;
    private static final Duration REST = Duration.ofSeconds(5);

    private final ConnectionStore store;
    private final ConnectionLifetimes lifetimes;
    private final Clock clock;
    private final LogSink log;
    private volatile Instant restsUntil = Instant.MIN;
    private final Set<String> seen = Collections.synchronizedSet(Collections.newSetFromMap(new Recent()));

    /** Notes activity in this store. */
    public ConnectionActivity(ConnectionStore store, ConnectionLifetimes lifetimes, Clock clock, LogSink log) {
        this.store = store;
        this.lifetimes = lifetimes;
        this.clock = clock;
        this.log = log;
    }

    /** A sign of life of a connection that has just been read from the store. */
    public void seen(Connection connection) {
        if (isResting() || !seen.add(connection.connectionId())) {
            return;
        }
        var expiry = lifetimes.finalExpiry(connection.connectedAt());
        if (connection.expiresAt().plusSeconds(1).isBefore(expiry)) {
            try {
                store.extend(connection.connectionId(), expiry);
            } catch (RuntimeException e) {
                failed(connection.connectionId(), e);
            }
        }
    }

    /** A sign of life of a connection of which only the id is known. */
    public void seen(String connectionId) {
        if (isResting() || seen.contains(connectionId)) {
            return;
        }
        Optional<Connection> connection;
        try {
            connection = store.findByConnectionId(connectionId);
        } catch (RuntimeException e) {
            failed(connectionId, e);
            return;
        }
        connection.ifPresent(this::seen);
    }

    /** Forgets a connection that has closed. */
    public void closed(String connectionId) {
        seen.remove(connectionId);
    }

    private boolean isResting() {
        return clock.instant().isBefore(restsUntil);
    }

    private void failed(String connectionId, RuntimeException error) {
        seen.remove(connectionId);
        restsUntil = clock.instant().plus(REST);
        log.write(LogEntry.warning("A connection's expiry could not be moved; a later message tries again.")
                .connectionId(connectionId)
                .error(error));
    }

    /** The least recently noted connections are forgotten first, so that a long-lived environment stays small. */
    private static final class Recent extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
