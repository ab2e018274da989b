package dev.switchboard.message;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a message could not be delivered to a connection. A connection that is known to be gone is reported as
 * {@link Delivery#GONE} instead. The text of the exception explains what the failure usually means and what to do. The
 * text never contains the message that was to be sent.
 */
public final class DeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Reason for the failure. */
    private final Cause cause;

    /** Reason why a message could not be delivered. */
    public enum Cause {
        /** API Gateway answered 400, because it did not issue the connection id. */
        BAD_CONNECTION_ID,
        /**
         * API Gateway did not accept the credentials, the role lacks {@code execute-api:ManageConnections}, or the
         * callback endpoint does not belong to the API.
         */
        FORBIDDEN,
        /** The message is larger than 128 KiB. */
        TOO_LARGE,
        /**
         * API Gateway answered 429, even after all retries, because of too many requests or a client that reads too
         * slowly.
         */
        THROTTLED,
        /** The callback endpoint did not answer, even after retries. */
        UNREACHABLE,
        /**
         * The time of the invocation or of {@link MessageSender#limitTime} ran out before API Gateway answered or
         * before the message was sent. A message that was sent may still arrive.
         */
        OUT_OF_TIME,
        /** The sending thread was interrupted. A message that was sent may still arrive. */
        INTERRUPTED,
        /** API Gateway gave another response, or the request could not be sent. */
        REFUSED
    }

    /**
     * Creates an exception.
     *
     * @param cause why the message could not be delivered
     * @param message what the failure usually means and what to do
     * @param thrown the exception that was thrown, or null
     */
    public DeliveryException(Cause cause, String message, @Nullable Throwable thrown) {
        super(message, thrown);
        this.cause = cause;
    }

    private DeliveryException(DeliveryException traced) {
        super(traced.getMessage(), traced.getCause(), true, false);
        this.cause = traced.cause;
    }

    /**
     * {@return a copy of this exception without a stack trace, for reports of many failures} The stack trace would show
     * only a thread of the broadcast. The cause keeps its stack trace.
     */
    public DeliveryException withoutStackTrace() {
        return new DeliveryException(this);
    }

    /** {@return why the message could not be delivered} */
    public Cause reason() {
        return cause;
    }
}
