package dev.switchboard.benchmarks.load;

import dev.switchboard.annotation.WebSocketRoute;

/** Sends each message back to its sender. */
public final class EchoRoutes {
    @WebSocketRoute("echo")
    Echo echo(Echo message) {
        return message;
    }

    record Echo(long sent, String text) {}
}
