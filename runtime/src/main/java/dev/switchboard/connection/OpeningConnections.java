package dev.switchboard.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections whose {@code $connect} is being handled in this process. API Gateway opens the socket only when the
 * handler has returned; until then posting to it gives 410, which would look like a closed connection. Thread-safe.
 */
public final class OpeningConnections {
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /** Handling of this connection's {@code $connect} begins. */
    public void begin(String connectionId) {
        ids.add(connectionId);
    }

    /** Handling of this connection's {@code $connect} has ended, one way or the other. */
    public void end(String connectionId) {
        ids.remove(connectionId);
    }

    /** Whether this connection's {@code $connect} is being handled. */
    public boolean contains(String connectionId) {
        return ids.contains(connectionId);
    }
}
