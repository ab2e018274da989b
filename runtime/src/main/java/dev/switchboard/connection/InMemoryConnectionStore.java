package dev.switchboard.connection;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * Keeps connections in the memory of one process, for tests and for the local gateway. On Lambda, this store would hold
 * only the connections of one execution environment.
 */
public final class InMemoryConnectionStore implements ConnectionStore {
    private final ConcurrentMap<String, Connection> connections = new ConcurrentHashMap<>();
    private final Clock clock;

    /** Creates an empty store in which connections expire according to the system clock. */
    public InMemoryConnectionStore() {
        this(Clock.systemUTC());
    }

    /**
     * Creates an empty store in which connections expire according to the given clock.
     *
     * @param clock the clock for the current time
     */
    public InMemoryConnectionStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void save(Connection connection) {
        connections.merge(connection.connectionId(), connection, (old, saved) -> saved.replacing(old));
        connections.values().removeIf(this::isLeftOver);
    }

    @Override
    public Optional<Connection> findByConnectionId(String connectionId) {
        return Optional.ofNullable(connections.get(connectionId)).filter(this::isLive);
    }

    @Override
    public Stream<Connection> findByUser(String userId) {
        return findAll()
                .filter(connection -> connection.userId().filter(userId::equals).isPresent());
    }

    @Override
    public Stream<Connection> findAll() {
        return connections.values().stream().filter(this::isLive);
    }

    @Override
    public void extend(String connectionId, Instant expiresAt) {
        connections.computeIfPresent(
                connectionId, (id, old) -> old.expiresAt().isBefore(expiresAt) ? old.withExpiry(expiresAt) : old);
    }

    @Override
    public Optional<Connection> update(String connectionId, ConnectionChange change) {
        return Optional.ofNullable(connections.computeIfPresent(connectionId, (id, old) -> change.appliedTo(old)));
    }

    @Override
    public void delete(String connectionId) {
        connections.remove(connectionId);
    }

    @Override
    public Optional<Connection> remove(String connectionId) {
        return Optional.ofNullable(connections.remove(connectionId));
    }

    @Override
    public void deleteIfConnectedBefore(String connectionId, Instant time) {
        connections.computeIfPresent(
                connectionId, (id, old) -> old.connectedAt().isBefore(time) ? null : old);
    }

    @Override
    public void deleteGone(String connectionId, Instant connectedBefore, Optional<String> gatewayId) {
        connections.computeIfPresent(
                connectionId,
                (id, old) -> old.connectedAt().isBefore(connectedBefore) && old.mayBeRemovedBy(gatewayId) ? null : old);
    }

    private boolean isLive(Connection connection) {
        return connection.isLiveAt(clock.instant());
    }

    /**
     * Returns whether an entry can be dropped. Until API Gateway's maximum duration has passed, an expired entry may
     * still belong to an open connection, whose next activity makes the entry valid again.
     */
    private boolean isLeftOver(Connection connection) {
        Instant now = clock.instant();
        return !connection.isLiveAt(now)
                && !now.isBefore(ConnectionLifetimes.DEFAULT.finalExpiry(connection.connectedAt()));
    }
}
