package dev.switchboard.local.gateway;

/**
 * The messages that the gateway itself sends to a client, with its spacing to the byte: a space after the first colon
 * and after commas, none after the other colons.
 */
enum ErrorFrame {
    /** No route for the message, and no {@code $default}. */
    FORBIDDEN("Forbidden"),

    /** The function threw, was not run, or answered what is no proxy response. */
    INTERNAL_SERVER_ERROR("Internal server error"),

    /** The function did not answer in time. */
    TIMED_OUT("Endpoint request timed out");

    private final String message;

    ErrorFrame(String message) {
        this.message = message;
    }

    String text(String connectionId, String requestId) {
        return text(message, connectionId, requestId);
    }

    /** The ids are base64url and need no escaping. */
    static String text(String message, String connectionId, String requestId) {
        return "{\"message\": \"" + message + "\", \"connectionId\":\"" + connectionId + "\", \"requestId\":\""
                + requestId + "\"}";
    }
}
