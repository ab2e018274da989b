package dev.switchboard.local.gateway;

/**
 * The cause of a connection's end, as reported in the {@code $disconnect} event.
 *
 * @param code the close code
 * @param reason the close reason, possibly empty
 */
public record DisconnectCause(int code, String reason) {

    private static final int NORMAL = 1000;
    private static final int GOING_AWAY = 1001;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int UNSUPPORTED_DATA = 1003;
    private static final int NO_STATUS = 1005;
    private static final int LOST = 1006;
    private static final int NOT_UTF_8 = 1007;
    private static final int TOO_BIG = 1009;
    private static final int LAST_CLOSE_CODE = 4999;

    /** Returns whether the code is from 1000 to 4999, the range that RFC 6455 allows. */
    static boolean isCloseCode(int code) {
        return code >= NORMAL && code <= LAST_CLOSE_CODE;
    }

    static DisconnectCause clientWithoutStatus() {
        return new DisconnectCause(NO_STATUS, "Client-side close frame status not set");
    }

    static DisconnectCause lost() {
        return new DisconnectCause(LOST, "");
    }

    static DisconnectCause deleted() {
        return new DisconnectCause(NORMAL, "Connection Closed Normally");
    }

    static DisconnectCause goingAway() {
        return new DisconnectCause(GOING_AWAY, "Going away");
    }

    static DisconnectCause protocolError() {
        return new DisconnectCause(PROTOCOL_ERROR, "");
    }

    static DisconnectCause binary() {
        return new DisconnectCause(UNSUPPORTED_DATA, "");
    }

    static DisconnectCause notUtf8() {
        return new DisconnectCause(NOT_UTF_8, "");
    }

    static DisconnectCause tooBig() {
        return new DisconnectCause(TOO_BIG, "");
    }

    /** Returns the code, followed by the reason if there is one. */
    public String text() {
        return reason.isEmpty() ? String.valueOf(code) : code + " " + reason;
    }
}
