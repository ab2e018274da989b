package dev.switchboard.local.gateway;

/** Receives the events of a gateway, for logs and tests. */
@FunctionalInterface
public interface GatewayListener {

    /** Receives an event after it has happened, on any thread. Must be quick and must not throw. */
    void on(GatewayEvent event);
}
