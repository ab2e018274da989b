package dev.switchboard.local.gateway;

/** Is told what happens, for logs and tests. */
@FunctionalInterface
public interface GatewayListener {

    /** Called after the fact, from any thread; must be quick and not throw. */
    void on(GatewayEvent event);
}
