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
 * Notes signs of life: the first one of a connection moves its expiry from some minutes to past API Gateway's maximum.
 *
 * <p>As a rule that is one write in a connection's life, and one read in that of an execution environment: connections that
 * have been seen are remembered. Never fails what it was called for: an error is logged, and the store left alone for a few
 * seconds, so that a broadcast does not wait for it once per recipient. The next sign of life after that tries again, also
 * when the entry has expired meanwhile. Thread-safe.
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

    /** Notes a sign of life of a connection that has just been read from the store. */
    public void seen(Connection connection) {
        if (isResting() || !seen.add(connection.connectionId())) {
            return;
        }
        Instant expiry = lifetimes.finalExpiry(connection.connectedAt());
        if (connection.expiresAt().plusSeconds(1).isBefore(expiry)) {
            extend(connection.connectionId(), expiry);
        }
    }

    /** Notes a sign of life of a connection that has not been read. */
    public void seen(String connectionId, Instant connectedAt) {
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
        if (connection.isPresent()) {
            seen(connection.get());
        } else {
            seenUnlisted(connectionId, connectedAt);
        }
    }

    /**
     * Notes a sign of life of a connection that the store does not list. The entry may have expired, because an earlier
     * extension failed or the entry was written for too short a time; it then counts again. A deleted entry stays deleted.
     *
     * @return whether the store was asked to extend it, so that reading again may find it
     */
    public boolean seenUnlisted(String connectionId, Instant connectedAt) {
        return !isResting() && seen.add(connectionId) && extend(connectionId, lifetimes.finalExpiry(connectedAt));
    }

    private boolean extend(String connectionId, Instant expiry) {
        try {
            store.extend(connectionId, expiry);
            return true;
        } catch (RuntimeException e) {
            failed(connectionId, e);
            return false;
        }
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
