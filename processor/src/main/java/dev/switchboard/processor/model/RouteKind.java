package dev.switchboard.processor.model;

/** What a route is about, which decides what its method can be given and what becomes of what it returns. */
public enum RouteKind {
    CONNECT,
    DISCONNECT,
    /** Every other route, {@code $default} among them. */
    MESSAGE
}
