package dev.switchboard.connection;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Tests a store that implements only the abstract methods, as a user's store may, and inherits the other methods. */
class MinimalConnectionStoreTest extends ConnectionStoreContract {
    @Override
    protected ConnectionStore store(Clock clock) {
        return new MinimalStore(new InMemoryConnectionStore(clock));
    }

    private record MinimalStore(ConnectionStore store) implements ConnectionStore {
        @Override
        public void save(Connection connection) {
            store.save(connection);
        }

        @Override
        public Optional<Connection> findByConnectionId(String connectionId) {
            return store.findByConnectionId(connectionId);
        }

        @Override
        public Stream<Connection> findByUser(String userId) {
            return store.findByUser(userId);
        }

        @Override
        public Stream<Connection> findAll() {
            return store.findAll();
        }

        @Override
        public void extend(String connectionId, Instant expiresAt) {
            store.extend(connectionId, expiresAt);
        }

        @Override
        public void delete(String connectionId) {
            store.delete(connectionId);
        }

        @Override
        public void deleteIfConnectedBefore(String connectionId, Instant time) {
            store.deleteIfConnectedBefore(connectionId, time);
        }
    }
}
