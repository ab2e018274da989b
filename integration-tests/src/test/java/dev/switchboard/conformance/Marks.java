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
 * What the function must remember between invocations, kept in the table of connections because no two of them need share a
 * process: who observes a connection, and marks by which a client says when an invocation may go on.
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
                connectionId, Optional.empty(), clock.instant(), clock.instant().plus(KEPT), about));
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

    /** Waits until somebody sets the mark, up to 25 seconds: an invocation of Lambda cannot wait for ever. */
    void await(String mark) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        while (store.findByConnectionId("mark-" + mark).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Nobody has set the mark " + mark);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
