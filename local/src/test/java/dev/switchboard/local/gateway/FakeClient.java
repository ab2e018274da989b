package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client that records the gateway's calls. */
class FakeClient implements ClientPort {

    private final List<String> received = new ArrayList<>();
    private @Nullable GatewayConnection connection;
    private @Nullable HttpAnswer rejection;
    private @Nullable String subprotocol;
    private @Nullable DisconnectCause closed;
    private boolean reading = true;

    void sends(String text) {
        connection().frame(FrameKind.TEXT, text.getBytes(UTF_8), true);
    }

    void stopsReading() {
        reading = false;
    }

    /** Asserts that the handshake succeeded, and returns the connection. */
    GatewayConnection connection() {
        if (connection == null) {
            throw new AssertionError("The client is not connected; it was rejected with " + rejection);
        }
        return connection;
    }

    String id() {
        return connection().id();
    }

    boolean isConnected() {
        return connection != null;
    }

    HttpAnswer rejection() {
        if (rejection == null) {
            throw new AssertionError("The client was not rejected");
        }
        return rejection;
    }

    int rejectedWith() {
        return rejection().status();
    }

    @Nullable
    String subprotocol() {
        return subprotocol;
    }

    List<String> received() {
        return received;
    }

    @Nullable
    DisconnectCause closed() {
        return closed;
    }

    @Override
    public void accept(GatewayConnection opened, @Nullable String selected) {
        connection = opened;
        subprotocol = selected;
    }

    @Override
    public void reject(HttpAnswer answer) {
        rejection = answer;
    }

    @Override
    public boolean hasRoom() {
        return reading;
    }

    @Override
    public void send(String text) {
        received.add(text);
    }

    @Override
    public void close(int code, String reason) {
        closed = new DisconnectCause(code, reason);
    }
}
