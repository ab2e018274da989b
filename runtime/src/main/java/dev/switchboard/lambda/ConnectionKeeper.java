package dev.switchboard.lambda;

import dev.switchboard.ClientErrorException;
import dev.switchboard.ConnectResult;
import dev.switchboard.EventType;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.connection.Connection;
import dev.switchboard.internal.Text;
import dev.switchboard.internal.tracking.GatewayIdentity;
import dev.switchboard.internal.tracking.TrackedConnections;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.ErrorMessage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Updates the connection store for API Gateway's events: it saves a connection when {@code $connect} accepts, extends
 * its entry on a message, and deletes the entry on {@code $disconnect}. For APIs that do not keep connections the
 * keeper does nothing, and does not use the store.
 */
final class ConnectionKeeper {
    private final TrackedConnections connections;
    private final boolean keeps;
    private final ConcurrentMap<WebSocketEvent, Connection> closing = new ConcurrentHashMap<>();

    /** Creates a keeper, which does nothing unless {@code keeps} is true. */
    ConnectionKeeper(TrackedConnections connections, boolean keeps) {
        this.connections = connections;
        this.keeps = keeps;
    }

    /** Records that an event is about to be handled. */
    void begin(WebSocketEvent event) {
        if (event.eventType() != EventType.CONNECT) {
            connections.activity().stopPostponing();
        }
    }

    /** Records that an event has been handled. Never fails. */
    void end() {
        connections.activity().eventHandled();
    }

    /**
     * Returns the connection of an event from the store or, if the connection is not stored, from the data of the event
     * itself.
     */
    Connection find(WebSocketEvent event) {
        if (!keeps) {
            return known(event);
        }
        Connection removed = closing.get(event);
        if (removed != null) {
            return removed;
        }
        Optional<Connection> stored = connections.store().findByConnectionId(event.connectionId());
        if (stored.isEmpty() && isRevived(event)) {
            stored = connections.store().findByConnectionId(event.connectionId());
            if (stored.isEmpty()) {
                // The route may save an entry, so look again afterwards.
                connections.activity().closed(event.connectionId());
            }
        }
        if (event.eventType() != EventType.DISCONNECT) {
            stored.ifPresent(connections.activity()::seen);
        }
        return stored.orElseGet(() -> known(event));
    }

    /**
     * Extends an expired entry, because a message shows that the connection is open. The entry is then valid again,
     * with everything that {@code $connect} stored in it. Returns whether another read may find the entry.
     */
    private boolean isRevived(WebSocketEvent event) {
        return event.eventType() == EventType.MESSAGE
                && connections.activity().seenUnlisted(event.connectionId(), event.connectedAt());
    }

    /** Records that a {@code $connect} is being handled. Nothing can be sent to its connection before the response. */
    void opening(WebSocketEvent event) {
        connections.opening().begin(event.connectionId());
    }

    /** Records that a {@code $connect} has been handled, whatever the result. */
    void openingEnded(WebSocketEvent event) {
        connections.opening().end(event.connectionId());
    }

    /**
     * Saves a connection that {@code $connect} has accepted. If saving fails, the exception is passed on, so that the
     * handshake is refused.
     */
    void opened(WebSocketEvent event, ConnectResult.Accepted accepted) {
        Optional<String> userId = accepted.userId().or(event::principalId);
        userId.ifPresent(ConnectionKeeper::requireValid);
        if (!keeps) {
            return;
        }
        Connection connection = new Connection(
                event.connectionId(),
                userId,
                event.connectedAt(),
                connections.lifetimes().firstExpiry(event.connectedAt()),
                accepted.attributes(),
                GatewayIdentity.idOf(event.apiId(), event.stage()));
        try {
            connections.store().save(connection);
        } catch (RuntimeException e) {
            // A save that timed out may still have reached the table, but a refused connection must not leave an entry
            // behind.
            deleteQuietly(event);
            throw e;
        }
        if (connections.opening().hasClosed(event.connectionId())) {
            deleteQuietly(event); // $disconnect came during $connect, when there was no entry to delete yet.
        }
    }

    /**
     * Records that a message is being handled. Messages sent to its connection in the meantime need not be recorded as
     * activity, because {@link #active} is called afterwards.
     */
    void handling(WebSocketEvent event) {
        connections.opening().seenOpen(event.connectionId());
        if (keeps) {
            connections.activity().talks(event.connectionId());
        }
    }

    /** Records that a message has been handled. Never throws. */
    void active(WebSocketEvent event) {
        if (keeps) {
            connections.activity().hasTalked(event.connectionId());
            connections.activity().seen(event.connectionId(), event.connectedAt());
        }
    }

    /**
     * Deletes the entry of a connection whose {@code $disconnect} has arrived, and keeps its content for the route. The
     * entry is deleted before the route runs. Otherwise, when many clients disconnect at once, their routes would send
     * messages to each other's closed connections. Never throws, because an entry that cannot be deleted expires
     * anyway.
     */
    void closing(WebSocketEvent event) {
        if (!keeps) {
            return;
        }
        connections.opening().closed(event.connectionId());
        try {
            closing.put(event, connections.store().remove(event.connectionId()).orElseGet(() -> known(event)));
        } catch (RuntimeException e) {
            notDeleted(event, e);
        }
    }

    /** Forgets a connection whose {@code $disconnect} has been handled. */
    void closed(WebSocketEvent event) {
        if (keeps) {
            closing.remove(event);
            connections.activity().closed(event.connectionId());
        }
    }

    private void deleteQuietly(WebSocketEvent event) {
        try {
            connections.store().delete(event.connectionId());
        } catch (RuntimeException e) {
            notDeleted(event, e);
        }
    }

    private void notDeleted(WebSocketEvent event, RuntimeException error) {
        connections
                .log()
                .write(LogEntry.warning(
                                "The entry of a closed connection could not be deleted. It will expire on its own.")
                        .requestId(event.requestId())
                        .connectionId(event.connectionId())
                        .error(error));
    }

    private Connection known(WebSocketEvent event) {
        return new Connection(
                event.connectionId(),
                event.principalId(),
                event.connectedAt(),
                connections.lifetimes().firstExpiry(event.connectedAt()),
                Map.of(),
                GatewayIdentity.idOf(event.apiId(), event.stage()));
    }

    private static void requireValid(String userId) {
        int bytes = Text.utf8Length(userId);
        if (bytes < 1 || bytes > Connection.MAX_USER_ID_BYTES) {
            throw ClientErrorException.loggable(
                    400,
                    ErrorMessage.BAD_REQUEST,
                    "The user id must have 1 to " + Connection.MAX_USER_ID_BYTES + " bytes.");
        }
    }
}
