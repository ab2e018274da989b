package dev.switchboard.local.testkit;

/**
 * How a connection was closed.
 *
 * @param code the close code: 1001 when API Gateway's time limits end it, 1009 for a message too large, and so on
 * @param reason the reason, possibly empty
 */
public record Closed(int code, String reason) {

    @Override
    public String toString() {
        return reason.isEmpty() ? String.valueOf(code) : code + " " + reason;
    }
}
