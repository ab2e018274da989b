package dev.switchboard.message;

/** Outcome of sending one message to one connection. */
public enum Delivery {
    /** API Gateway has handed the message to the connection. A client that has just vanished may still not get it. */
    DELIVERED,
    /** The connection is closed; the store no longer lists it, unless it is another gateway's. */
    GONE
}
