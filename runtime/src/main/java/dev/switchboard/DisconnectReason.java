package dev.switchboard;

import java.util.Objects;

/**
 * Why a connection has closed, as API Gateway reports it in a {@code $disconnect} event.
 *
 * <p>Seen in practice: 1001 with an empty text (a browser tab was closed), 1001 {@code Going away} (ten minutes idle, or
 * two hours connected), 1005 {@code Client-side close frame status not set} (the client closed without a code), 1000
 * {@code Connection Closed Normally} (the backend deleted the connection), and whatever code and text a client closed
 * with.
 *
 * @param statusCode the close code of RFC 6455; 1005, "no status received", where the event has none
 * @param text the reason's text, never null, empty where there is none; a client may have written it
 */
public record DisconnectReason(int statusCode, String text) {
    /** The close code that stands for "no code was given". */
    public static final int NO_STATUS = 1005;

    /** Requires a text; see the record's description. */
    public DisconnectReason {
        Objects.requireNonNull(text, "text");
    }
}
