package dev.switchboard.message;

import org.jspecify.annotations.Nullable;

/**
 * A message could not be handed to a connection, for another reason than that the connection is gone. The text says what
 * that usually means and what to do; it never holds the message.
 */
public final class DeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /** Why a message could not be handed over. */
    public enum Cause {
        /** 400: the connection id is not one of API Gateway's. */
        BAD_CONNECTION_ID,
        /** 403: the role lacks {@code execute-api:ManageConnections}, or the callback endpoint is not the API's. */
        FORBIDDEN,
        /** 413: over 128 KiB. */
        TOO_LARGE,
        /** 429 after all retries: too many requests, or a client that reads too slowly. */
        THROTTLED,
        /** The callback endpoint does not answer. */
        UNREACHABLE,
        /** It was not tried, because the invocation's time was up. */
        OUT_OF_TIME,
        /** It was not tried, or broken off, because the sending thread was interrupted. */
        INTERRUPTED,
        /** Anything else that API Gateway answered. */
        REFUSED
    }

    /** An error with what it usually means, and what was thrown, if anything was. */
    public DeliveryException(Cause cause, String message, @Nullable Throwable thrown) {
        super(message, thrown);
        this.cause = cause;
    }

    /** Why the message could not be handed over. */
    public Cause reason() {
        return cause;
    }
}
