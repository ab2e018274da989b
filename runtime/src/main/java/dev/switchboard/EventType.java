package dev.switchboard;

/**
 * Kind of event that API Gateway sends for a connection, as in {@code requestContext.eventType}. Handlers written by
 * hand use it to distinguish the events.
 */
public enum EventType {
    /** A client wants to connect. The connection opens when the handler has answered with a 2xx status. */
    CONNECT,
    /** A client has sent a text message. */
    MESSAGE,
    /** A connection has closed. The event is sent on a best-effort basis: it may arrive late, twice, or never. */
    DISCONNECT;

    /**
     * {@return the type with this name in {@code requestContext.eventType}} An unknown name, which API Gateway may add
     * in the future, is treated as {@link #MESSAGE}, because an event of a new type would come from an open connection.
     *
     * @param name the name of the type
     */
    public static EventType named(String name) {
        return switch (name) {
            case "CONNECT" -> CONNECT;
            case "DISCONNECT" -> DISCONNECT;
            default -> MESSAGE;
        };
    }
}
