package dev.switchboard.internal.environment;

import dev.switchboard.aws.DynamoDbConnectionStore;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionChange;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.internal.aws.SharedClients;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps connections in the table that {@code CONNECTIONS_TABLE} names. The table is opened when it is first used, so
 * that an API that keeps no connections loads no DynamoDB classes and does not need the variable. Thread-safe.
 */
public final class EnvironmentConnectionStore implements ConnectionStore {
    private final RuntimeSettings settings;
    private final Clock clock;
    private volatile @Nullable ConnectionStore opened;

    /** Creates the store that the given settings describe. */
    public EnvironmentConnectionStore(RuntimeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void save(Connection connection) {
        table().save(connection);
    }

    @Override
    public Optional<Connection> findByConnectionId(String connectionId) {
        return table().findByConnectionId(connectionId);
    }

    @Override
    public Stream<Connection> findByUser(String userId) {
        return table().findByUser(userId);
    }

    @Override
    public Stream<Connection> findAll() {
        return table().findAll();
    }

    @Override
    public ConnectionStore readingUntil(Instant time) {
        return table().readingUntil(time);
    }

    @Override
    public void extend(String connectionId, Instant expiresAt) {
        table().extend(connectionId, expiresAt);
    }

    @Override
    public Optional<Connection> update(String connectionId, ConnectionChange change) {
        return table().update(connectionId, change);
    }

    @Override
    public void delete(String connectionId) {
        table().delete(connectionId);
    }

    @Override
    public Optional<Connection> remove(String connectionId) {
        return table().remove(connectionId);
    }

    @Override
    public void deleteAll(Collection<String> connectionIds) {
        table().deleteAll(connectionIds);
    }

    @Override
    public void deleteIfConnectedBefore(String connectionId, Instant time) {
        table().deleteIfConnectedBefore(connectionId, time);
    }

    @Override
    public void deleteGone(String connectionId, Instant connectedBefore, Optional<String> gatewayId) {
        if (isConfigured()) { // This runs in every API that sends, even if the API keeps no connections.
            table().deleteGone(connectionId, connectedBefore, gatewayId);
        }
    }

    @Override
    public boolean isConfigured() {
        return settings.namesConnectionsTable();
    }

    private ConnectionStore table() {
        ConnectionStore store = opened;
        return store != null ? store : open();
    }

    private synchronized ConnectionStore open() {
        ConnectionStore store = opened;
        if (store == null) {
            String table = settings.connectionsTable();
            store = new DynamoDbConnectionStore(SharedClients.dynamoDb(settings.aws()), table, clock)
                    .withScanSegments(settings.scanSegments());
            opened = store;
        }
        return store;
    }
}
