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
    /** Saves a connection, replacing one of the same id. */
    void save(Connection connection);

    /** The connection with this id, as it was last written; empty where there is none. */
    Optional<Connection> findByConnectionId(String connectionId);

    /** All connections of a user; may miss one that was opened a moment ago. */
    Stream<Connection> findByUser(String userId);

    /** All connections. */
    Stream<Connection> findAll();

    /**
     * Returns a view of this store whose streams read until this time and no longer: then they throw a
     * {@link ConnectionStoreException} with {@link ConnectionStoreException.Cause#OUT_OF_TIME}, and break off a page that is
     * under way. A broadcast with a time limit reads through such a view. A store that reads without waiting, or that cannot
     * break off what it reads, returns itself, as this method does; the broadcast then ends at its limit between two
     * connections.
     */
    default ConnectionStore readingUntil(Instant time) {
        return this;
    }

    /** Moves the expiry of a connection to a later time; does nothing where it is later already, or the connection gone. */
    void extend(String connectionId, Instant expiresAt);

    /** Deletes a connection; does nothing where it is not there. */
    void delete(String connectionId);

    /** Deletes connections, in batches if the store can; does nothing for those that are not there. */
    default void deleteAll(Collection<String> connectionIds) {
        connectionIds.forEach(this::delete);
    }

    /**
     * Deletes a connection if it was opened before the given time; does nothing otherwise, or where it is not there. For
     * connections that API Gateway says are gone: it says so, too, of one whose {@code $connect} has not finished yet.
     */
    void deleteIfConnectedBefore(String connectionId, Instant time);
}
