package dev.switchboard;

import java.util.Objects;

/**
 * Reason why a connection has closed, as API Gateway reports it in a {@code $disconnect} event.
 *
 * <p>These reasons occur in practice:
 *
 * <ul>
 *   <li>1001 with an empty text: a browser tab was closed.
 *   <li>1001 {@code Going away}: the connection was idle for ten minutes or open for two hours.
 *   <li>1005 {@code Client-side close frame status not set}: the client closed the connection without a code.
 *   <li>1000 {@code Connection Closed Normally}: the backend deleted the connection.
 *   <li>Any code and text with which a client closed the connection.
 * </ul>
 *
 * @param statusCode the close code of RFC 6455; 1005, "no status received", if the event has no code
 * @param text the text of the reason, which a client may have written; never null, but empty if the event has no text
 */
public record DisconnectReason(int statusCode, String text) {
    /** Close code for "no code was given". */
    public static final int NO_STATUS = 1005;

    /**
     * Requires the text to be non-null.
     *
     * @param statusCode the close code of RFC 6455; 1005, "no status received", if the event has no code
     * @param text the text of the reason, which a client may have written; never null, but empty if the event has no
     *     text
     */
    public DisconnectReason {
        Objects.requireNonNull(text, "text");
    }
}
