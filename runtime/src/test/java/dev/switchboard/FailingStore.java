package dev.switchboard;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A store that fails to read and write, but deletes from another store, so that tests can check which entries are left.
 */
public class FailingStore implements ConnectionStore {
    private final ConnectionStore reachableForDeletes;

    public FailingStore(ConnectionStore reachableForDeletes) {
        this.reachableForDeletes = reachableForDeletes;
    }

    @Override
    public void save(Connection connection) {
        throw new IllegalStateException("store down");
    }

    @Override
    public Optional<Connection> findByConnectionId(String connectionId) {
        throw new IllegalStateException("store down");
    }

    @Override
    public Stream<Connection> findByUser(String userId) {
        throw new IllegalStateException("store down");
    }

    @Override
    public Stream<Connection> findAll() {
        throw new IllegalStateException("store down");
    }

    @Override
    public void extend(String connectionId, Instant expiresAt) {
        throw new IllegalStateException("store down");
    }

    @Override
    public void delete(String connectionId) {
        reachableForDeletes.delete(connectionId);
    }

    @Override
    public void deleteIfConnectedBefore(String connectionId, Instant time) {
        throw new IllegalStateException("store down");
    }
}
