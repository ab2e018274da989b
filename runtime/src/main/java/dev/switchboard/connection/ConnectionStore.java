package dev.switchboard.connection;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is connected. The framework saves a connection when {@code $connect} accepts and deletes it on
 * {@code $disconnect}; routes mostly read. Implementations are thread-safe.
 *
 * <p>Reads leave out connections that have expired, because a store may delete them late. Streams may read from a network
 * page by page: close them, and expect an error while reading, too. A store that cannot do what it is asked to throws a
 * {@link ConnectionStoreException}.
 *
 * @see InMemoryConnectionStore
 */
public interface ConnectionStore {
    /**
     * Saves a connection, replacing one of the same id. Two things of an older entry stay: the later of the two expiries, so
     * that saving what a route was given does not undo an extension, and the gateway where the new connection names none.
     *
     * <p>Creates the entry if there is none. To change a connection that may have closed meanwhile, use {@link #update}.
     */
    void save(Connection connection);

    /**
     * Changes the user or single attributes of a connection and leaves the rest of its entry alone, the expiry included.
     * Does not bring back a connection that has closed: a missing entry stays missing. An expired entry is changed as long
     * as the store has it, because stores delete late and an open connection may outlive its entry's time.
     *
     * <p>The stores of Switchboard do this in one step: two updates of different attributes at the same time both take
     * effect. This default reads, changes and saves, so the later of two overwrites the earlier; override it where the store
     * can do better.
     *
     * @return the connection as it is now; empty where there is no entry, in which case nothing was written
     */
    default Optional<Connection> update(String connectionId, ConnectionChange change) {
        Optional<Connection> changed = findByConnectionId(connectionId).map(change::appliedTo);
        changed.ifPresent(this::save);
        return changed;
    }

    /** The connection with this id, as it was last written; empty where there is none. */
    Optional<Connection> findByConnectionId(String connectionId);

    /** All connections of a user; may miss one that was opened a moment ago. */
    Stream<Connection> findByUser(String userId);

    /** All connections. */
    Stream<Connection> findAll();

    /**
     * Returns a view of this store whose streams read until this time and no longer. At that time they break off a page that
     * is under way, and throw a {@link ConnectionStoreException} with {@link ConnectionStoreException.Cause#OUT_OF_TIME}. A
     * broadcast with a time limit reads through such a view. A store that reads without waiting, or that cannot break off
     * what it reads, returns itself, as this method does; the broadcast then ends at its limit between two connections.
     */
    default ConnectionStore readingUntil(Instant time) {
        return this;
    }

    /**
     * Moves the expiry of a connection to a later time. Does nothing where the expiry is later already, or the entry is not
     * there. An entry that has expired but is still there counts again: only an open connection has its expiry moved.
     */
    void extend(String connectionId, Instant expiresAt);

    /** Deletes a connection; does nothing where it is not there. */
    void delete(String connectionId);

    /**
     * Deletes a connection and returns what was deleted, which {@code $disconnect} routes are given. The stores of
     * Switchboard do both in one step, and return also an entry that has expired. This default reads first.
     *
     * @return the deleted connection; empty where it was not there
     */
    default Optional<Connection> remove(String connectionId) {
        try {
            return findByConnectionId(connectionId);
        } finally {
            delete(connectionId); // Also where it could not be read.
        }
    }

    /** Deletes connections, in batches if the store can; does nothing for those that are not there. */
    default void deleteAll(Collection<String> connectionIds) {
        connectionIds.forEach(this::delete);
    }

    /** Deletes a connection if it was opened before the given time; does nothing otherwise, or where it is not there. */
    void deleteIfConnectedBefore(String connectionId, Instant time);

    /**
     * Returns whether this store can be used. False where the environment names no table, as it need not for an API that keeps
     * no connections: a sender then has no expiry to move. True unless a store overrides it.
     */
    default boolean isConfigured() {
        return true;
    }

    /**
     * Deletes a connection that a gateway reports as gone, if it was opened before the given time and is the gateway's own.
     * A gateway reports the same of a connection whose {@code $connect} has not finished yet, and of every connection that
     * another gateway has open. This default reads first.
     *
     * @param gateway the gateway that reports it
     */
    default void deleteGone(String connectionId, Instant connectedBefore, GatewayIdentity gateway) {
        findByConnectionId(connectionId)
                .filter(gateway::owns)
                .ifPresent(own -> deleteIfConnectedBefore(connectionId, connectedBefore));
    }
}
