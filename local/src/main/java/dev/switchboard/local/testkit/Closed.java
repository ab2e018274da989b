package dev.switchboard.local.testkit;

/**
 * The way in which a connection was closed.
 *
 * @param code the close code, such as 1001 when one of API Gateway's time limits ends the connection, or 1009 for a
 *     message that is too large
 * @param reason the reason, possibly empty
 */
public record Closed(int code, String reason) {

    @Override
    public String toString() {
        return reason.isEmpty() ? String.valueOf(code) : code + " " + reason;
    }
}
