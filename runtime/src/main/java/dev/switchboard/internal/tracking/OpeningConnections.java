package dev.switchboard.internal.tracking;

import dev.switchboard.connection.Connection;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The connections whose {@code $connect} is being handled in this process. API Gateway opens the socket only when the
 * handler has returned; until then posting to it gives 410, which would look like a closed connection. For connections that
 * another process may be opening, the reports of API Gateway are remembered instead. Thread-safe.
 */
public final class OpeningConnections {
    private final ConcurrentMap<String, State> states = new ConcurrentHashMap<>();
    private final GoneReports reports = new GoneReports();

    private enum State {
        OPENING,
        CLOSED
    }

    /** Handling of this connection's {@code $connect} begins. */
    public void begin(String connectionId) {
        states.put(connectionId, State.OPENING);
    }

    /** Handling of this connection's {@code $connect} has ended, one way or the other. */
    public void end(String connectionId) {
        states.remove(connectionId);
    }

    /** Whether this connection's {@code $connect} is being handled. */
    public boolean contains(String connectionId) {
        return states.containsKey(connectionId);
    }

    /** This connection's {@code $disconnect} has come; it may come while {@code $connect} is still being handled. */
    public void closed(String connectionId) {
        states.replace(connectionId, State.CLOSED);
    }

    /** Whether this connection's {@code $disconnect} has come before its {@code $connect} has been handled. */
    public boolean hasClosed(String connectionId) {
        return states.get(connectionId) == State.CLOSED;
    }

    /** Notes that API Gateway has reported a connection, as it was read from the store, as gone. */
    public void reportedGone(Connection connection, Instant now) {
        if (!contains(connection.connectionId())) {
            reports.add(connection.connectionId(), connection.connectedAt(), now);
        }
    }

    /** Returns whether a connection was reported as gone so recently that another attempt would most likely be in vain. */
    public boolean isReportedGone(String connectionId, Instant now) {
        return reports.holds(connectionId, now);
    }

    /** Notes that a connection has sent or received a message. */
    public void seenOpen(String connectionId) {
        reports.remove(connectionId);
    }
}
