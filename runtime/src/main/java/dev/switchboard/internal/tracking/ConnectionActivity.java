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
 * Records activity of connections. The first activity of a connection extends the lifetime of its entry from a few
 * minutes to more than API Gateway's maximum duration of a connection.
 *
 * <p>Connections that have been active are remembered. Each connection therefore costs one write in total, and one read
 * in each execution environment. If a connection has no entry, the store is read again on the next activity after half
 * a minute, because a route may have written the entry in the meantime.
 *
 * <p>The methods do not throw if the store fails. The failure is logged, and the store is not called for a few seconds,
 * so that a broadcast does not wait for a failing store once for each recipient. The next activity after that time
 * extends the entry, even if the entry has expired in the meantime. Thread-safe.
 */
public final class ConnectionActivity {
    private static final int REMEMBERED = 10_000;
    private static final Duration REST = Duration.ofSeconds(5);

    /**
     * Time for which a missing entry is not looked for again. An entry that is written during this time is extended by
     * the next activity after that time. That extension is early enough, because API Gateway closes a connection after
     * ten minutes of silence, and an entry expires later than that.
     */
    private static final Duration UNLISTED = Duration.ofSeconds(30);

    private final ConnectionStore store;
    private final ConnectionLifetimes lifetimes;
    private final Clock clock;
    private final LogSink log;
    private volatile Instant restsUntil = Instant.MIN;

    /** Time until which further activity of a connection is ignored; forever, once the entry has its final expiry. */
    private final Map<String, Instant> seen = Collections.synchronizedMap(new Recent());

    private final Set<String> talking = ConcurrentHashMap.newKeySet();

    /** Connections with deliveries that are recorded after the next event. */
    private final Queue<String> postponed = new ConcurrentLinkedQueue<>();

    private volatile boolean postponing;

    /** Creates an instance that extends the entries of the given store. */
    public ConnectionActivity(ConnectionStore store, ConnectionLifetimes lifetimes, Clock clock, LogSink log) {
        this.store = store;
        this.lifetimes = lifetimes;
        this.clock = clock;
        this.log = log;
    }

    /** Records activity of a connection that has just been read from the store. */
    public void seen(Connection connection) {
        if (isResting() || Instant.MAX.equals(seen.put(connection.connectionId(), Instant.MAX))) {
            return;
        }
        Instant expiry = lifetimes.finalExpiry(connection.connectedAt());
        if (connection.expiresAt().plusSeconds(1).isBefore(expiry)) {
            extend(connection.connectionId(), expiry);
        }
    }

    /** Records activity of a connection that has not been read. */
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

    /**
     * Records that a message of the given connection is being handled. {@link #seen(String, Instant)} is called
     * afterwards.
     */
    public void talks(String connectionId) {
        talking.add(connectionId);
    }

    /** Records that the message of the given connection has been handled. */
    public void hasTalked(String connectionId) {
        talking.remove(connectionId);
    }

    /**
     * Returns whether a delivery to the given connection has to be recorded by {@link #delivered}. The method returns
     * true only for the first of several deliveries, because recording one delivery is enough.
     */
    public boolean isNews(String connectionId) {
        if (talking.contains(connectionId) || isResting() || !store.isConfigured()) {
            return false;
        }
        synchronized (seen) { // If several threads send at the same time, only one records the delivery.
            if (!isUnnoted(connectionId)) {
                return false;
            }
            seen.put(connectionId, afterPause());
            return !postpone(connectionId);
        }
    }

    /** Keeps a delivery for the next event, if deliveries are postponed. Returns whether they are. */
    private boolean postpone(String connectionId) {
        return postponing && postponed.add(connectionId);
    }

    /**
     * Postpones recording the deliveries of the first event until the second event, if the first event is a
     * {@code $connect}. The client that connects then waits for a cold start as well as for the handshake, and reading
     * an entry for the first time loads more than a hundred classes. Other events record their deliveries at once,
     * because the same execution environment may never handle a second event.
     */
    public void postponeFirstDeliveries() {
        postponing = true;
    }

    /** Stops postponing, because an event other than a {@code $connect} begins. */
    public void stopPostponing() {
        postponing = false;
    }

    /**
     * Records the deliveries that an earlier event has postponed. This method is called at the end of each event, and
     * never throws.
     */
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
     * Records that a message was delivered to a connection of which only the id is known. Reads the store. An expired
     * entry becomes valid again. The connection of an expired entry was opened at an unknown time, but at least the
     * first lifetime ago.
     */
    public void delivered(String connectionId) {
        if (isResting()) {
            seen.remove(connectionId);
        } else {
            note(connectionId, clock.instant().minus(lifetimes.untilFirstActivity()));
        }
    }

    /**
     * Records activity of a connection that the store does not return. If the entry has expired, because an earlier
     * extension failed or the lifetime was too short, the entry becomes valid again. A deleted entry stays deleted.
     *
     * @return whether the store was called to extend the entry, so that reading again may find it
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

    /** Forgets a connection that has closed or has no entry yet. */
    public void closed(String connectionId) {
        seen.remove(connectionId);
    }

    private boolean isResting() {
        return clock.instant().isBefore(restsUntil);
    }

    private void failed(String connectionId, Throwable error) {
        seen.remove(connectionId);
        restsUntil = clock.instant().plus(REST);
        log.write(LogEntry.warning("The entry of a connection could not be extended. A later message will retry.")
                .connectionId(connectionId)
                .error(error));
    }

    /** Map that drops its oldest entries, so that a long-lived execution environment does not run out of memory. */
    private static final class Recent extends LinkedHashMap<String, Instant> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    }
}
