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
 * A connected client: sends, and reads what has been delivered to it, message by message. Made by {@link
 * TestClients#connect}.
 *
 * <p>Nothing here waits. What a message leads to has happened when {@code send} returns, so {@code next} has the message at
 * once or fails, and tells everything that happened so far. All methods that expect something throw an {@link
 * AssertionError} where it is not so.
 */
public final class TestClient {

    private final TestGateway gateway;
    private final TestPort port;

    TestClient(TestGateway gateway, TestPort port) {
        this.gateway = gateway;
        this.port = port;
    }

    /** API Gateway's id of the connection. */
    public String connectionId() {
        return Objects.requireNonNull(port.connection()).id();
    }

    /** The subprotocol that {@code $connect} selected. */
    public Optional<String> subprotocol() {
        return Optional.ofNullable(port.subprotocol());
    }

    /** Whether the connection is open. */
    public boolean isOpen() {
        return port.open() != null;
    }

    /** Sends a message to a route that takes no payload. */
    public void send(String routeKey) {
        send(routeKey, Map.of());
    }

    /**
     * Sends a message to a route: the payload's JSON, with the route key where the API's route selection expression looks
     * for it.
     *
     * @param routeKey the route; for {@code $default} the payload is sent as it is
     * @param payload a record, a map, or {@code RawJson}. A record is written with its generated codec; one without, of the
     *     test's own say, by its components, those that are null or empty left out
     * @throws IllegalArgumentException if the payload has no JSON form, or no message can select that route
     */
    public void send(String routeKey, Object payload) {
        sendText(OutgoingMessage.text(gateway.routeSelection(), routeKey, payload));
    }

    /** Sends a text message, in one frame as browsers do: beyond 32 KiB the connection is closed with 1009. */
    public void sendText(String text) {
        frame(FrameKind.TEXT, text.getBytes(UTF_8), text);
    }

    /** Sends a binary message, which API Gateway does not take: it closes the connection with 1003. */
    public void sendBinary(byte[] bytes) {
        frame(FrameKind.BINARY, bytes, bytes.length + " bytes, binary");
    }

    private void frame(FrameKind kind, byte[] payload, String description) {
        GatewayConnection connection = requireOpen("send");
        gateway.timeline().add(port, "sends " + description);
        connection.frame(kind, payload, true);
    }

    /**
     * The next message, read as this type.
     *
     * @param type a record, an enum or a sealed interface with a generated codec, or any record
     * @throws AssertionError if there is none, or it is not of this type
     */
    public <T> T next(Class<T> type) {
        String text = nextText("a " + type.getSimpleName());
        try {
            return IncomingMessage.read(text, type);
        } catch (IncomingMessage.Mismatch mismatch) {
            throw gateway.timeline()
                    .failure("The next message of " + port.get() + " is no " + type.getSimpleName() + " ("
                            + mismatch.getMessage() + "): " + text);
        }
    }

    /**
     * The next message, as it came.
     *
     * @throws AssertionError if there is none
     */
    public String nextText() {
        return nextText("a message");
    }

    /**
     * The next message, which tells of an error. API Gateway's own error frames, such as {@code {"message": "Forbidden", …}},
     * have no type: they are {@link #nextText}.
     *
     * @throws AssertionError if there is none, or it is another message
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
                    .failure("Expected " + expectation + " for " + port.get() + ", and there is none." + why);
        }
        return next;
    }

    /** The messages that have not been read yet; they stay unread. */
    public List<String> unread() {
        return port.unread();
    }

    /** Reads the messages that have not been read yet, whatever they are. */
    public void skipUnread() {
        while (port.next() != null) {
            // Each is marked as read.
        }
    }

    /**
     * Nothing has come that has not been read.
     *
     * @throws AssertionError if something has
     */
    public void assertNothing() {
        List<String> unread = port.unread();
        if (!unread.isEmpty()) {
            throw gateway.timeline()
                    .failure("Expected nothing for " + port.get() + ", and there "
                            + (unread.size() == 1
                                    ? "is a message: "
                                    : "are " + unread.size() + " messages, the first: ")
                            + unread.get(0));
        }
    }

    /**
     * How the connection was closed, by whichever side.
     *
     * @throws AssertionError if it is open
     */
    public Closed closed() {
        Closed closed = port.closed();
        if (closed == null) {
            throw gateway.timeline().failure("Expected the connection of " + port.get() + " to be closed; it is open.");
        }
        return closed;
    }

    /** Closes the connection without saying why, as a browser's {@code close()} does. */
    public void close() {
        GatewayConnection connection = requireOpen("close");
        gateway.timeline().add(port, "closes the connection");
        port.closedByItself(new Closed(1005, ""));
        connection.closedByClient(null, "");
    }

    /** Closes the connection with a code and a reason. */
    public void close(int code, String reason) {
        GatewayConnection connection = requireOpen("close");
        Closed how = new Closed(code, reason);
        gateway.timeline().add(port, "closes the connection: " + how);
        port.closedByItself(how);
        connection.closedByClient(code, reason);
    }

    /**
     * The connection breaks without a close frame, and API Gateway notices. If it should not tell the handler, {@link
     * Faults#loseDisconnect()} comes before.
     */
    public void vanish() {
        GatewayConnection connection = requireOpen("vanish");
        gateway.timeline().add(port, "vanishes");
        port.closedByItself(new Closed(1006, ""));
        connection.lost();
    }

    /** Stops reading, and API Gateway's buffer for it is full: posts to it are answered with 429. */
    public void stopReading() {
        gateway.timeline().add(port, "stops reading");
        port.setReading(false);
    }

    /** Reads again. */
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

    /** The client's name, by which errors call it. */
    @Override
    public String toString() {
        return port.get();
    }
}
