package dev.switchboard;

/** The three kinds of event that API Gateway sends for a connection, as in {@code requestContext.eventType}. */
public enum EventType {
    /** A client asks to connect; the connection opens when the handler has answered with a 2xx status. */
    CONNECT,
    /** A client has sent a text message. */
    MESSAGE,
    /** A connection has closed. Best effort: the event may come late, twice, or never. */
    DISCONNECT;

    /**
     * Returns the type with this name in {@code requestContext.eventType}. A name that API Gateway may add in the future counts
     * as {@link #MESSAGE}, because such an event comes from an open connection.
     */
    public static EventType named(String name) {
        return switch (name) {
            case "CONNECT" -> CONNECT;
            case "DISCONNECT" -> DISCONNECT;
            default -> MESSAGE;
        };
    }
}
