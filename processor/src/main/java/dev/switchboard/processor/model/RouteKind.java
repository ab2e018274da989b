package dev.switchboard.processor.model;

/**
 * The kind of event that a route receives. The kind determines which parameters the route method can have and how its
 * result is used.
 */
public enum RouteKind {
    CONNECT,
    DISCONNECT,
    /** All routes except {@code $connect} and {@code $disconnect}; {@code $default} is one of them. */
    MESSAGE
}
