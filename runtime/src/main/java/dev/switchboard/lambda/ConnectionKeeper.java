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
 * Keeps the store of connections in step with API Gateway's events: saved when {@code $connect} accepts, kept alive by
 * messages, deleted on {@code $disconnect}. Does nothing, and touches no store, for APIs that do not keep connections.
 */
final class ConnectionKeeper {
    /** The longest user id, in bytes of UTF-8: the limit of a sort key in DynamoDB, less than that of a hash key. */
    private static final int MAX_USER_ID_BYTES = 1024;

    private final TrackedConnections connections;
    private final boolean keeps;
    private final ConcurrentMap<WebSocketEvent, Connection> closing = new ConcurrentHashMap<>();

    /** Keeps the connections of this runtime's store, or none. */
    ConnectionKeeper(TrackedConnections connections, boolean keeps) {
        this.connections = connections;
        this.keeps = keeps;
    }

    /** The connection of an event, as stored; where it is not stored, what the event itself knows of it. */
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
                connections
                        .activity()
                        .closed(event.connectionId()); // The route may save it: look again when it has returned.
            }
        }
        if (event.eventType() != EventType.DISCONNECT) {
            stored.ifPresent(connections.activity()::seen);
        }
        return stored.orElseGet(() -> known(event));
    }

    /**
     * Extends an expired entry, because a message is a sign of life; the entry then counts again, with everything that
     * {@code $connect} put there.
     */
    private boolean isRevived(WebSocketEvent event) {
        return event.eventType() == EventType.MESSAGE
                && connections.activity().seenUnlisted(event.connectionId(), event.connectedAt());
    }

    /** Notes that a {@code $connect} is being handled: until it has been answered, nothing can be sent to its connection. */
    void opening(WebSocketEvent event) {
        connections.opening().begin(event.connectionId());
    }

    /** Notes that a {@code $connect} has been handled, one way or the other. */
    void openingEnded(WebSocketEvent event) {
        connections.opening().end(event.connectionId());
    }

    /** {@code $connect} has accepted. Throws where the connection cannot be saved, so that it is refused. */
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
            // A save that timed out may have been written all the same; a refused connection must leave nothing behind.
            deleteQuietly(event);
            throw e;
        }
        if (connections.opening().hasClosed(event.connectionId())) {
            deleteQuietly(event); // $disconnect came while $connect was still running, and found nothing to delete.
        }
    }

    /** A message is about to be handled: what its connection is sent meanwhile is no news, for {@link #active} follows. */
    void handling(WebSocketEvent event) {
        connections.opening().seenOpen(event.connectionId());
        if (keeps) {
            connections.activity().talks(event.connectionId());
        }
    }

    /** A message has been handled. Never fails. */
    void active(WebSocketEvent event) {
        if (keeps) {
            connections.activity().hasTalked(event.connectionId());
            connections.activity().seen(event.connectionId(), event.connectedAt());
        }
    }

    /**
     * Deletes the entry when {@code $disconnect} has come, and keeps its content for the route. The route runs afterwards,
     * because the routes of many clients that drop at once would otherwise post to each other's entries. Never fails: an
     * entry that cannot be deleted expires anyway.
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
                .write(LogEntry.warning("The entry of a closed connection could not be deleted; it expires by itself.")
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
        if (bytes < 1 || bytes > MAX_USER_ID_BYTES) {
            throw ClientErrorException.loggable(
                    400, ErrorMessage.BAD_REQUEST, "The user id must have 1 to " + MAX_USER_ID_BYTES + " bytes.");
        }
    }
}
