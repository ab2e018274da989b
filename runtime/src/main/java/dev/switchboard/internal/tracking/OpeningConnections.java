package dev.switchboard.internal.tracking;

import dev.switchboard.connection.Connection;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Tracks the connections whose {@code $connect} is being handled in this process. API Gateway opens a connection only
 * when the handler has returned. Until then API Gateway answers a post with 410, as if the connection were closed. This
 * class cannot see which connections another process is opening. The class therefore remembers for a while which
 * connections API Gateway has reported as gone. Thread-safe.
 */
public final class OpeningConnections {
    private final ConcurrentMap<String, State> states = new ConcurrentHashMap<>();
    private final GoneReports reports = new GoneReports();

    private enum State {
        OPENING,
        CLOSED
    }

    /** Records that the {@code $connect} of the given connection is being handled. */
    public void begin(String connectionId) {
        states.put(connectionId, State.OPENING);
    }

    /** Records that the {@code $connect} of the given connection has been handled, whatever the result. */
    public void end(String connectionId) {
        states.remove(connectionId);
    }

    /** Returns whether the {@code $connect} of the given connection is being handled. */
    public boolean contains(String connectionId) {
        return states.containsKey(connectionId);
    }

    /**
     * Records the {@code $disconnect} of the given connection, which may arrive while {@code $connect} is still being
     * handled.
     */
    public void closed(String connectionId) {
        states.replace(connectionId, State.CLOSED);
    }

    /**
     * Returns whether the {@code $disconnect} of the given connection arrived while its {@code $connect} was being
     * handled.
     */
    public boolean hasClosed(String connectionId) {
        return states.get(connectionId) == State.CLOSED;
    }

    /** Records that API Gateway has reported a connection as gone. */
    public void reportedGone(Connection connection, Instant now) {
        if (!contains(connection.connectionId())) {
            reports.add(connection.connectionId(), connection.connectedAt(), now);
        }
    }

    /** Returns whether a connection was reported as gone so recently that another attempt would most likely fail. */
    public boolean isReportedGone(String connectionId, Instant now) {
        return reports.holds(connectionId, now);
    }

    /** Records that a connection has sent or received a message. */
    public void seenOpen(String connectionId) {
        reports.remove(connectionId);
    }
}
