package dev.switchboard.internal.tracking;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionLifetimes;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Notes signs of life: the first one of a connection moves its expiry from some minutes to past API Gateway's maximum.
 *
 * <p>As a rule that is one write in a connection's life, and one read in that of an execution environment: connections that
 * have been seen are remembered. A connection without an entry is looked for again after half a minute, because a route may
 * still write one. Never fails what it was called for: an error is logged, and the store left alone for a few seconds, so
 * that a broadcast does not wait for it once per recipient. The next sign of life after that tries again, also when the
 * entry has expired meanwhile. Thread-safe.
 */
public final class ConnectionActivity {
    private static final int REMEMBERED = 10_000;
    private static final Duration REST = Duration.ofSeconds(5);

    /**
     * How long a connection without an entry is left alone. An entry that is written meanwhile is extended with the next sign
     * of life after that, which comes before its first expiry: API Gateway hangs up after ten minutes of silence.
     */
    private static final Duration UNLISTED = Duration.ofSeconds(30);

    private final ConnectionStore store;
    private final ConnectionLifetimes lifetimes;
    private final Clock clock;
    private final LogSink log;
    private volatile Instant restsUntil = Instant.MIN;

    /** Until when another sign of life is no news: for ever, once the entry has the final expiry. */
    private final Map<String, Instant> seen = Collections.synchronizedMap(new Recent());

    private final Set<String> talking = ConcurrentHashMap.newKeySet();

    /** Connections whose deliveries wait for the next event. */
    private final Queue<String> postponed = new ConcurrentLinkedQueue<>();

    private volatile boolean postponing;

    /** Notes activity in this store. */
    public ConnectionActivity(ConnectionStore store, ConnectionLifetimes lifetimes, Clock clock, LogSink log) {
        this.store = store;
        this.lifetimes = lifetimes;
        this.clock = clock;
        this.log = log;
    }

    /** Notes a sign of life of a connection that has just been read from the store. */
    public void seen(Connection connection) {
        if (isResting() || Instant.MAX.equals(seen.put(connection.connectionId(), Instant.MAX))) {
            return;
        }
        Instant expiry = lifetimes.finalExpiry(connection.connectedAt());
        if (connection.expiresAt().plusSeconds(1).isBefore(expiry)) {
            extend(connection.connectionId(), expiry);
        }
    }

    /** Notes a sign of life of a connection that has not been read. */
    public void seen(String connectionId, Instant connectedAt) {
        if (!isResting() && isUnnoted(connectionId)) {
            note(connectionId, connectedAt);
        }
    }

    private void note(String connectionId, Instant connectedAt) {
        Optional<Connection> connection;
        try {
            connection = store.findByConnectionId(connectionId);
        } catch (RuntimeException | LinkageError e) {
            failed(connectionId, e);
            return;
        }
        if (connection.isPresent()) {
            seen(connection.get());
        } else {
            revive(connectionId, connectedAt);
        }
    }

    /** A message of this connection is about to be handled; {@link #seen(String, Instant)} is called when it has been. */
    public void talks(String connectionId) {
        talking.add(connectionId);
    }

    /** The message of this connection has been handled. */
    public void hasTalked(String connectionId) {
        talking.remove(connectionId);
    }

    /**
     * Whether a message that was delivered to this connection is to be noted by {@link #delivered}. True once, until that has
     * been done: further deliveries need not be noted meanwhile.
     */
    public boolean isNews(String connectionId) {
        if (talking.contains(connectionId) || isResting() || !store.isConfigured()) {
            return false;
        }
        synchronized (seen) { // Of several threads that send at the same time, one has it noted.
            boolean isNews = isUnnoted(connectionId);
            if (isNews) {
                seen.put(connectionId, afterPause());
            }
            if (isNews && postponing) {
                postponed.add(connectionId);
                return false;
            }
            return isNews;
        }
    }

    /**
     * Leaves deliveries of the first event to the second one. The first event of an execution environment has a client
     * waiting for a cold start, and reading an entry for the first time loads more than a hundred classes.
     */
    public void postponeFirstDeliveries() {
        postponing = true;
    }

    /** Ends an event: notes the deliveries that an earlier event has left. Never fails. */
    public void eventHandled() {
        if (postponing) {
            postponing = false;
            return;
        }
        for (String id = postponed.poll(); id != null; id = postponed.poll()) {
            delivered(id);
        }
    }

    /**
     * Notes that a message was delivered to a connection of which only the id is known; reads the store. An entry that has
     * expired counts again. When its connection was opened is not known then, but it was before the first expiry.
     */
    public void delivered(String connectionId) {
        if (isResting()) {
            seen.remove(connectionId);
        } else {
            note(connectionId, clock.instant().minus(lifetimes.untilFirstActivity()));
        }
    }

    /**
     * Notes a sign of life of a connection that the store does not list. The entry may have expired, because an earlier
     * extension failed or the entry was written for too short a time; it then counts again. A deleted entry stays deleted.
     *
     * @return whether the store was asked to extend it, so that reading again may find it
     */
    public boolean seenUnlisted(String connectionId, Instant connectedAt) {
        return !isResting() && isUnnoted(connectionId) && revive(connectionId, connectedAt);
    }

    private boolean revive(String connectionId, Instant connectedAt) {
        seen.put(connectionId, afterPause());
        return extend(connectionId, lifetimes.finalExpiry(connectedAt));
    }

    private boolean isUnnoted(String connectionId) {
        Instant until = seen.get(connectionId);
        return until == null || !clock.instant().isBefore(until);
    }

    private Instant afterPause() {
        return clock.instant().plus(UNLISTED);
    }

    private boolean extend(String connectionId, Instant expiry) {
        try {
            store.extend(connectionId, expiry);
            return true;
        } catch (RuntimeException | LinkageError e) {
            failed(connectionId, e);
            return false;
        }
    }

    /** Forgets a connection that has closed, or that has no entry yet. */
    public void closed(String connectionId) {
        seen.remove(connectionId);
    }

    private boolean isResting() {
        return clock.instant().isBefore(restsUntil);
    }

    private void failed(String connectionId, Throwable error) {
        seen.remove(connectionId);
        restsUntil = clock.instant().plus(REST);
        log.write(LogEntry.warning("A connection's expiry could not be moved; a later message tries again.")
                .connectionId(connectionId)
                .error(error));
    }

    /** The least recently noted connections are forgotten first, so that a long-lived environment stays small. */
    private static final class Recent extends LinkedHashMap<String, Instant> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    }
}
