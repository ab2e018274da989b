package dev.switchboard.local;

import java.net.URI;

/**
 * Addresses of a server, for programs on this machine.
 *
 * @param port the port of the server
 * @param stage the name of the stage
 */
record Endpoints(int port, String stage) {

    /** Returns the address of the static folder. */
    URI page() {
        return http("/");
    }

    /** Returns the address to which WebSocket clients connect. */
    URI webSocket() {
        return URI.create("ws://localhost:" + port + "/" + stage);
    }

    /** Returns the endpoint of the @connections API. */
    URI callbacks() {
        return http("/" + stage);
    }

    /** Returns the HTTP address of a path on this server. */
    URI http(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
