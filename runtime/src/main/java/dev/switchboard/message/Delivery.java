package dev.switchboard.message;

/** Outcome of sending one message to one connection. */
public enum Delivery {
    /**
     * API Gateway has accepted the message for the connection. A client that has just gone away may nevertheless not
     * receive it.
     */
    DELIVERED,
    /** The connection is closed. Its entry is removed from the store, unless it belongs to another gateway. */
    GONE
}
