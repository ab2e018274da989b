package dev.switchboard.local.gateway;

import org.jspecify.annotations.Nullable;

/**
 * A client as the gateway sees it: the other end of a handshake, and later of a WebSocket.
 *
 * <p>Methods are called from any thread, return at once and take effect in the order of the calls. Exactly one of
 * {@link #accept} and {@link #reject} is called, and nothing before it.
 */
public interface ClientPort {

    /**
     * Completes the handshake with status 101.
     *
     * @param connection where to deliver what the client does from now on
     * @param subprotocol the value of {@code Sec-WebSocket-Protocol}, whether or not the client offered it
     */
    void accept(GatewayConnection connection, @Nullable String subprotocol);

    /** Refuses the handshake. */
    void reject(HttpAnswer answer);

    /** Whether the client keeps up with what is sent to it; if not, more must not be posted. */
    boolean hasRoom();

    /** Sends one text message. Dropped silently if the client is gone. */
    void send(String text);

    /** Sends a close frame and ends the connection. */
    void close(int code, String reason);
}
