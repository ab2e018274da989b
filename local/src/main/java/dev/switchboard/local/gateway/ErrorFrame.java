package dev.switchboard.local.gateway;

/**
 * The error messages that API Gateway itself sends to a client, byte for byte: a space follows the first colon and
 * each comma, but not the other colons.
 */
enum ErrorFrame {
    /** The message matches no route, and there is no {@code $default}. */
    FORBIDDEN("Forbidden"),

    /** The function threw, was not run, returned no proxy response, or returned a reply that is too large. */
    INTERNAL_SERVER_ERROR("Internal server error"),

    /** The function did not respond in time. */
    TIMED_OUT("Endpoint request timed out");

    private final String message;

    ErrorFrame(String message) {
        this.message = message;
    }

    String text(String connectionId, String requestId) {
        return text(message, connectionId, requestId);
    }

    /** Writes a frame. The ids need no escaping, because they are base64url. */
    static String text(String message, String connectionId, String requestId) {
        return "{\"message\": \"" + message + "\", \"connectionId\":\"" + connectionId + "\", \"requestId\":\""
                + requestId + "\"}";
    }
}
