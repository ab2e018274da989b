package dev.switchboard;

/** The three kinds of event that API Gateway sends for a connection, as in {@code requestContext.eventType}. */
public enum EventType {
    /** A client asks to connect; the connection opens when the handler has answered with a 2xx status. */
    CONNECT,
    /** A client has sent a text message. */
    MESSAGE,
    /** A connection has closed. Best effort: the event may come late, twice, or never. */
    DISCONNECT
}
