package dev.switchboard.internal.tracking;

import dev.switchboard.connection.ConnectionLifetimes;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.log.LogSink;
import java.time.Clock;

/**
 * The connection store, together with what this process keeps in memory about the connections. The handler and the
 * sender of a runtime share one instance, so that each can use what the other has recorded. Thread-safe.
 */
public final class TrackedConnections {
    private final ConnectionStore store;
    private final ConnectionLifetimes lifetimes;
    private final GatewayIdentity gateway;
    private final ConnectionActivity activity;
    private final OpeningConnections opening = new OpeningConnections();
    private final Clock clock;
    private final LogSink log;

    /** Creates an instance for the connections of the given store that the given gateway reaches. */
    public TrackedConnections(
            ConnectionStore store, ConnectionLifetimes lifetimes, GatewayIdentity gateway, Clock clock, LogSink log) {
        this.store = store;
        this.lifetimes = lifetimes;
        this.gateway = gateway;
        this.activity = new ConnectionActivity(store, lifetimes, clock, log);
        this.clock = clock;
        this.log = log;
    }

    /** Returns the store of the connections. */
    public ConnectionStore store() {
        return store;
    }

    /** Returns the lifetimes after which the entries of connections expire. */
    public ConnectionLifetimes lifetimes() {
        return lifetimes;
    }

    /** Returns the gateway through which messages are sent. */
    public GatewayIdentity gateway() {
        return gateway;
    }

    /** Returns the record of connections that have been active. */
    public ConnectionActivity activity() {
        return activity;
    }

    /** Returns the record of connections that are being opened. */
    public OpeningConnections opening() {
        return opening;
    }

    /** Returns the clock for all times of the connections. */
    public Clock clock() {
        return clock;
    }

    /** Returns the log for failures that concern a connection. */
    public LogSink log() {
        return log;
    }
}
