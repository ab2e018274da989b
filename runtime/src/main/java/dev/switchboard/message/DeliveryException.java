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
        /** API Gateway answered 429, even after all retries: too many requests, or a client that reads too slowly. */
        THROTTLED,
        /** The callback endpoint does not answer, even after retries. */
        UNREACHABLE,
        /**
         * The time of the invocation or of {@link MessageSender#limitTime} was up before API Gateway had answered, or before
         * anything was sent. A message that was under way may arrive all the same.
         */
        OUT_OF_TIME,
        /** The sending thread was interrupted. A message that was under way may arrive all the same. */
        INTERRUPTED,
        /** Anything else: another answer of API Gateway, or a request that could not be made. */
        REFUSED
    }

    /** An error with what it usually means, and what was thrown, if anything was. */
    public DeliveryException(Cause cause, String message, @Nullable Throwable thrown) {
        super(message, thrown);
        this.cause = cause;
    }

    private DeliveryException(DeliveryException traced) {
        super(traced.getMessage(), traced.getCause(), true, false);
        this.cause = traced.cause;
    }

    /** Returns the same error without a stack trace, which in a broadcast would show only a thread of the framework. */
    DeliveryException withoutStackTrace() {
        return new DeliveryException(this);
    }

    /** Why the message could not be handed over. */
    public Cause reason() {
        return cause;
    }
}
