package dev.switchboard.local;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.InMemoryConnectionStore;
import java.util.Optional;
import java.util.function.Function;

/** Finds the users of connections, if this is possible without a request to a database. */
final class KnownUsers {

    private KnownUsers() {}

    static Function<String, Optional<String>> of(ConnectionStore connections) {
        if (connections instanceof InMemoryConnectionStore inMemory) {
            return id -> inMemory.findByConnectionId(id).flatMap(Connection::userId);
        }
        return id -> Optional.empty();
    }
}
