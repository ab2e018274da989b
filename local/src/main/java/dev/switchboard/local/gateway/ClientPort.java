package dev.switchboard.local.gateway;

import org.jspecify.annotations.Nullable;

/**
 * The gateway's view of a client: the other end of a handshake, and later of a WebSocket.
 *
 * <p>Methods may be called from any thread. All methods return at once and take effect in the order of the calls. The
 * first call is either {@link #accept} or {@link #reject}, and only one of the two is called.
 */
public interface ClientPort {

    /**
     * Completes the handshake with status 101.
     *
     * @param connection receives the client's frames from now on
     * @param subprotocol the value of {@code Sec-WebSocket-Protocol}, whether or not the client offered it
     */
    void accept(GatewayConnection connection, @Nullable String subprotocol);

    /** Refuses the handshake. */
    void reject(HttpAnswer answer);

    /**
     * Returns whether the client keeps up with the messages sent to it. Posts to a client that falls behind are
     * refused.
     */
    boolean hasRoom();

    /** Sends a text message. The message is dropped silently if the client is gone. */
    void send(String text);

    /** Sends a close frame and ends the connection. */
    void close(int code, String reason);
}
