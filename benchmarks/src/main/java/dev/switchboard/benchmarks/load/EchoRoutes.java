package dev.switchboard.benchmarks.load;

import dev.switchboard.annotation.WebSocketRoute;

/** Answers a message with itself. */
public final class EchoRoutes {
    @WebSocketRoute("echo")
    Echo echo(Echo message) {
        return message;
    }

    record Echo(long sent, String text) {}
}
