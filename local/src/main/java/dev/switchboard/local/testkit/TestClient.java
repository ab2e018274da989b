package dev.switchboard.local.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.local.gateway.FrameKind;
import dev.switchboard.local.gateway.GatewayConnection;
import dev.switchboard.message.ErrorMessage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A connected client, created by {@link TestClients#connect}. A client sends messages, and reads the messages delivered
 * to it one by one.
 *
 * <p>The methods do not wait. All effects of a message have happened when {@code send} returns, so {@code next} either
 * returns a message at once or fails. A method that expects something, such as a message, throws an {@link
 * AssertionError} if the expectation is not met. The error lists everything that has happened so far.
 */
public final class TestClient {

    private final TestGateway gateway;
    private final TestPort port;

    TestClient(TestGateway gateway, TestPort port) {
        this.gateway = gateway;
        this.port = port;
    }

    /** {@return API Gateway's id of the connection} */
    public String connectionId() {
        return Objects.requireNonNull(port.connection()).id();
    }

    /** {@return the subprotocol that {@code $connect} selected, if any} */
    public Optional<String> subprotocol() {
        return Optional.ofNullable(port.subprotocol());
    }

    /** {@return whether the connection is open} */
    public boolean isOpen() {
        return port.open() != null;
    }

    /**
     * Sends a message to a route that takes no payload.
     *
     * @param routeKey the key of the route
     */
    public void send(String routeKey) {
        send(routeKey, Map.of());
    }

    /**
     * Sends a message to a route: the payload's JSON, with the route key where the API's route selection expression
     * looks for it.
     *
     * @param routeKey the route; for {@code $default} the payload is sent as it is
     * @param payload a record, a map, or {@code RawJson}. A record is written with its generated codec. A record
     *     without a generated codec, such as one declared in the test, is written component by component; null and
     *     empty components are left out
     * @throws IllegalArgumentException if the payload has no JSON form, or if no message can select that route
     */
    public void send(String routeKey, Object payload) {
        sendText(OutgoingMessage.text(gateway.routeSelection(), routeKey, payload));
    }

    /**
     * Sends a text message in one frame, as browsers do. A message of more than 32 KiB closes the connection with 1009.
     *
     * @param text the text
     */
    public void sendText(String text) {
        frame(FrameKind.TEXT, text.getBytes(UTF_8), text);
    }

    /**
     * Sends a binary message. API Gateway does not accept binary messages, and closes the connection with 1003.
     *
     * @param bytes the bytes of the message
     */
    public void sendBinary(byte[] bytes) {
        frame(FrameKind.BINARY, bytes, bytes.length + " bytes, binary");
    }

    private void frame(FrameKind kind, byte[] payload, String description) {
        GatewayConnection connection = requireOpen("send");
        gateway.timeline().add(port, "sends " + description);
        connection.frame(kind, payload, true);
    }

    /**
     * {@return the next message, read as the given type}
     *
     * @param <T> the type of the message
     * @param type a record, an enum or a sealed interface with a generated codec, or any record
     * @throws AssertionError if there is no message, or if the message is not of the given type
     */
    public <T> T next(Class<T> type) {
        String text = nextText("a " + type.getSimpleName());
        try {
            return IncomingMessage.read(text, type);
        } catch (IncomingMessage.Mismatch mismatch) {
            throw gateway.timeline()
                    .failure("The next message of " + port.get() + " is not a " + type.getSimpleName() + " ("
                            + mismatch.getMessage() + "): " + text);
        }
    }

    /**
     * {@return the next message as it arrived}
     *
     * @throws AssertionError if there is no message
     */
    public String nextText() {
        return nextText("a message");
    }

    /**
     * {@return the next message, which must be an error message} API Gateway's own error frames, such as
     * {@code {"message": "Forbidden", …}}, have no type; read them with {@link #nextText}.
     *
     * @throws AssertionError if there is no message, or if it is not an error message
     */
    public ErrorMessage nextError() {
        return next(ErrorMessage.class);
    }

    private String nextText(String expectation) {
        String next = port.next();
        if (next == null) {
            Closed closed = port.closed();
            String why = closed == null ? "" : " The connection was closed: " + closed + ".";
            throw gateway.timeline()
                    .failure("Expected " + expectation + " for " + port.get() + ", but there is none." + why);
        }
        return next;
    }

    /** {@return the messages that have not been read yet} The messages stay unread. */
    public List<String> unread() {
        return port.unread();
    }

    /** Reads and discards the messages that have not been read yet. */
    public void skipUnread() {
        while (port.next() != null) {
            // Reading marks the message as read.
        }
    }

    /**
     * Asserts that every message has been read.
     *
     * @throws AssertionError if there is an unread message
     */
    public void assertNothing() {
        List<String> unread = port.unread();
        if (!unread.isEmpty()) {
            throw gateway.timeline()
                    .failure("Expected no message for " + port.get() + ", but there "
                            + (unread.size() == 1
                                    ? "is a message: "
                                    : "are " + unread.size() + " messages, the first: ")
                            + unread.get(0));
        }
    }

    /**
     * {@return how the connection was closed, by either side}
     *
     * @throws AssertionError if the connection is open
     */
    public Closed closed() {
        Closed closed = port.closed();
        if (closed == null) {
            throw gateway.timeline().failure("Expected the connection of " + port.get() + " to be closed; it is open.");
        }
        return closed;
    }

    /** Closes the connection without a code, as a browser's {@code close()} does. */
    public void close() {
        GatewayConnection connection = requireOpen("close");
        gateway.timeline().add(port, "closes the connection");
        port.closedByItself(new Closed(1005, ""));
        connection.closedByClient(null, "");
    }

    /**
     * Closes the connection with a code and a reason.
     *
     * @param code the close code
     * @param reason the text of the reason
     */
    public void close(int code, String reason) {
        GatewayConnection connection = requireOpen("close");
        Closed how = new Closed(code, reason);
        gateway.timeline().add(port, "closes the connection: " + how);
        port.closedByItself(how);
        connection.closedByClient(code, reason);
    }

    /**
     * Breaks the connection without a close frame. API Gateway notices and invokes {@code $disconnect}, unless {@link
     * Faults#loseDisconnect()} was called before.
     */
    public void vanish() {
        GatewayConnection connection = requireOpen("vanish");
        gateway.timeline().add(port, "vanishes");
        port.closedByItself(new Closed(1006, ""));
        connection.lost();
    }

    /**
     * Stops reading. From now on, API Gateway's buffer for the connection is treated as full, and messages that a
     * backend sends to this client are refused with 429.
     */
    public void stopReading() {
        gateway.timeline().add(port, "stops reading");
        port.setReading(false);
    }

    /** Starts reading again. */
    public void resumeReading() {
        gateway.timeline().add(port, "reads again");
        port.setReading(true);
    }

    private GatewayConnection requireOpen(String what) {
        GatewayConnection connection = port.open();
        if (connection == null) {
            throw gateway.timeline()
                    .failure("The client " + port.get() + " cannot " + what + ": its connection was closed: "
                            + port.closed() + ".");
        }
        return connection;
    }

    /** Returns the client's name, which the messages of failed tests use. */
    @Override
    public String toString() {
        return port.get();
    }
}
