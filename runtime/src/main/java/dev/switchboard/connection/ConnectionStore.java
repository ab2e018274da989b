package dev.switchboard.connection;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Store of the open connections. The framework saves a connection when {@code $connect} accepts it, and deletes it on
 * {@code $disconnect}. Routes mostly read from the store. Implementations must be thread-safe.
 *
 * <p>Look-ups leave out connections that have expired, because a store may delete them late. A stream may read page by
 * page over the network, so close the stream, and expect that reading may fail partway through. If an operation fails,
 * the store throws a {@link ConnectionStoreException}.
 *
 * @see InMemoryConnectionStore
 */
public interface ConnectionStore {
    /**
     * Saves a connection, and replaces an entry with the same id. The expiry of the old entry is kept if it is later. A
     * route that saves the connection it was given therefore does not undo an extension. The gateway of the old entry
     * is kept if the new connection has no gateway.
     *
     * <p>Creates the entry if it does not exist. To change a connection that may have closed in the meantime, use
     * {@link #update}.
     *
     * @param connection the connection
     */
    void save(Connection connection);

    /**
     * Changes the user or individual attributes of a connection, and leaves the rest of its entry alone, including the
     * expiry. A missing entry stays missing, so the update does not restore a connection that has closed. An expired
     * entry is changed as long as the store still has it, because a connection may stay open after its entry has
     * expired.
     *
     * <p>The stores of Switchboard update in one step, so two concurrent updates of different attributes both take
     * effect. The default implementation reads, changes and saves, so one of two concurrent updates may be lost.
     * Override this method if the store can update in one step.
     *
     * @param connectionId the id of the connection
     * @param change the change
     * @return the connection after the change; empty if there is no entry, in which case nothing was written
     */
    default Optional<Connection> update(String connectionId, ConnectionChange change) {
        Optional<Connection> changed = findByConnectionId(connectionId).map(change::appliedTo);
        changed.ifPresent(this::save);
        return changed;
    }

    /**
     * {@return the connection with the given id, as it was last written, or empty if there is no such connection}
     *
     * @param connectionId the id of the connection
     */
    Optional<Connection> findByConnectionId(String connectionId);

    /**
     * {@return all connections of a user} The stream may miss a connection that was opened a moment ago.
     *
     * @param userId the id of the user
     */
    Stream<Connection> findByUser(String userId);

    /** {@return all connections} The stream may miss a connection that was opened a moment ago. */
    Stream<Connection> findAll();

    /**
     * {@return a view of this store whose streams stop reading at the given time} The streams then cancel the request
     * for the current page and throw a {@link ConnectionStoreException} with
     * {@link ConnectionStoreException.Cause#OUT_OF_TIME}. A broadcast with a time limit reads through this view.
     *
     * <p>A store that reads without waiting, or that cannot cancel a request, returns itself, as this default method
     * does. A broadcast then checks its time limit only between two connections.
     *
     * @param time when to stop reading
     */
    default ConnectionStore readingUntil(Instant time) {
        return this;
    }

    /**
     * Moves the expiry of a connection to a later time. Does nothing if the expiry is already later or the entry does
     * not exist. An entry that has expired but still exists becomes valid again, because only open connections are
     * extended.
     *
     * @param connectionId the id of the connection
     * @param expiresAt the new expiry
     */
    void extend(String connectionId, Instant expiresAt);

    /**
     * Deletes a connection. Does nothing if the connection does not exist.
     *
     * @param connectionId the id of the connection
     */
    void delete(String connectionId);

    /**
     * Deletes a connection and returns it, so that its content can be passed to {@code $disconnect} routes. The stores
     * of Switchboard delete and return in one step, and also return an entry that has expired. The default
     * implementation reads the connection and then deletes it.
     *
     * @param connectionId the id of the connection
     * @return the deleted connection; empty if it did not exist
     */
    default Optional<Connection> remove(String connectionId) {
        try {
            return findByConnectionId(connectionId);
        } finally {
            delete(connectionId); // Even if reading has failed.
        }
    }

    /**
     * Deletes connections, in batches if the store can. Ids that do not exist are ignored.
     *
     * @param connectionIds the ids of the connections
     */
    default void deleteAll(Collection<String> connectionIds) {
        connectionIds.forEach(this::delete);
    }

    /**
     * Deletes a connection if it was opened before the given time. Does nothing if the connection was opened later or
     * does not exist.
     *
     * @param connectionId the id of the connection
     * @param time the time
     */
    void deleteIfConnectedBefore(String connectionId, Instant time);

    /**
     * {@return whether this store can be used} The default implementation returns true. A store that is configured by
     * environment variables returns false if the variables name no table. An API that keeps no connections needs no
     * table. If this method returns false, sending a message does not extend the entry of its connection.
     */
    default boolean isConfigured() {
        return true;
    }

    /**
     * Deletes a connection that a gateway has reported as gone, if it was opened before the given time and does not
     * belong to another gateway. Both conditions are needed, because a gateway also reports a connection as gone if its
     * {@code $connect} has not finished yet, or if it belongs to another gateway. The default implementation reads the
     * connection before it deletes it.
     *
     * @param connectionId the id of the connection
     * @param connectedBefore the time before which the connection was opened
     * @param gatewayId the identity of the gateway that has reported the connection as gone, {@code <apiId>/<stage>};
     *     empty if it is unknown, in which case only a connection without a gateway is deleted
     */
    default void deleteGone(String connectionId, Instant connectedBefore, Optional<String> gatewayId) {
        findByConnectionId(connectionId)
                .filter(found -> found.mayBeRemovedBy(gatewayId))
                .ifPresent(own -> deleteIfConnectedBefore(connectionId, connectedBefore));
    }
}
