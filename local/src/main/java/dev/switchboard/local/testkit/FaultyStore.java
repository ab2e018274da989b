package dev.switchboard.local.testkit;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionChange;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.local.gateway.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Wraps a store. When the test requests it, operations fail or take longer, or the index by user becomes stale.
 * Thread-safe.
 */
final class FaultyStore implements ConnectionStore {

    private final ConnectionStore store;
    private final ManualTime time;
    private volatile boolean failing;
    private volatile Duration delay = Duration.ZERO;
    private volatile @Nullable List<Connection> staleIndex;

    FaultyStore(ConnectionStore store, ManualTime time) {
        this.store = store;
        this.time = time;
    }

    void fail() {
        failing = true;
    }

    void slowDown(Duration eachOperation) {
        delay = eachOperation;
    }

    /** Makes reads by user return the connections as they are now, until {@link #repair()}. */
    void freezeUserIndex() {
        try (Stream<Connection> now = store.findAll()) {
            staleIndex = now.toList();
        }
    }

    void repair() {
        failing = false;
        delay = Duration.ZERO;
        staleIndex = null;
    }

    @Override
    public void save(Connection connection) {
        operation("PutItem").save(connection);
    }

    @Override
    public Optional<Connection> findByConnectionId(String connectionId) {
        return operation("GetItem").findByConnectionId(connectionId);
    }

    @Override
    public Stream<Connection> findByUser(String userId) {
        ConnectionStore index = operation("Query");
        List<Connection> stale = staleIndex;
        return stale == null ? index.findByUser(userId) : stale.stream().filter(old -> isLiveOf(userId, old));
    }

    private boolean isLiveOf(String userId, Connection connection) {
        return connection.isLiveAt(time.instant())
                && connection.userId().filter(userId::equals).isPresent();
    }

    @Override
    public Stream<Connection> findAll() {
        return operation("Scan").findAll();
    }

    @Override
    public void extend(String connectionId, Instant expiresAt) {
        operation("UpdateItem").extend(connectionId, expiresAt);
    }

    @Override
    public Optional<Connection> update(String connectionId, ConnectionChange change) {
        return operation("UpdateItem").update(connectionId, change);
    }

    @Override
    public void delete(String connectionId) {
        operation("DeleteItem").delete(connectionId);
    }

    @Override
    public Optional<Connection> remove(String connectionId) {
        return operation("DeleteItem").remove(connectionId);
    }

    @Override
    public void deleteAll(Collection<String> connectionIds) {
        operation("BatchWriteItem").deleteAll(connectionIds);
    }

    @Override
    public void deleteIfConnectedBefore(String connectionId, Instant before) {
        operation("DeleteItem").deleteIfConnectedBefore(connectionId, before);
    }

    @Override
    public void deleteGone(String connectionId, Instant connectedBefore, Optional<String> gatewayId) {
        operation("DeleteItem").deleteGone(connectionId, connectedBefore, gatewayId);
    }

    /** Returns the wrapped store after the delay, or throws if operations are to fail. */
    private ConnectionStore operation(String name) {
        if (!delay.isZero()) {
            time.advance(delay);
        }
        if (failing) {
            throw new ConnectionStoreException(
                    ConnectionStoreException.Cause.UNREACHABLE, "test", name, "The test has made the store fail.");
        }
        return store;
    }
}
