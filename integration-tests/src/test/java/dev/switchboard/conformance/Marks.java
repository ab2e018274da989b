package dev.switchboard.conformance;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.lambda.WebSocketRuntime;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Stores the observer of each connection, and the marks that let a waiting invocation continue. Observers and marks are
 * stored in the table of connections, because invocations may run in different processes.
 */
final class Marks {
    private static final Duration KEPT = Duration.ofHours(3);

    private final ConnectionStore store;
    private final Clock clock;

    Marks(WebSocketRuntime runtime) {
        this.store = runtime.connections();
        this.clock = runtime.clock();
    }

    void remember(String connectionId, Map<String, String> about) {
        store.save(new Connection(
                connectionId, Optional.empty(), clock.instant(), clock.instant().plus(KEPT), about, Optional.empty()));
    }

    Optional<String> recall(String connectionId, String name) {
        return store.findByConnectionId(connectionId).flatMap(connection -> connection.attribute(name));
    }

    void forget(String connectionId) {
        store.delete(connectionId);
    }

    void set(String mark) {
        remember("mark-" + mark, Map.of());
    }

    /** Waits until the mark is set, but at most 25 seconds, because Lambda ends an invocation that takes too long. */
    void await(String mark) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        while (store.findByConnectionId("mark-" + mark).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Nobody set the mark " + mark);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
