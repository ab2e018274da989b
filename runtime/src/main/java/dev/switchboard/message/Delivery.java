package dev.switchboard.message;

/** Outcome of sending one message to one connection. */
public enum Delivery {
    /**
     * API Gateway has accepted the message for the connection. A client that has just gone away may nevertheless not
     * receive the message.
     */
    DELIVERED,
    /**
     * API Gateway has reported the connection as gone: the connection is closed, is still being opened, or belongs to
     * another gateway. The entry of a closed connection is removed from the store.
     */
    GONE
}
