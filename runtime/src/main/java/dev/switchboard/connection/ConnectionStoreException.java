package dev.switchboard.connection;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if an operation of the connection store fails. The message names the table, the operation and what to check.
 * The message never contains credentials or the content of an item.
 */
public final class ConnectionStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Reason for the failure. */
    private final Cause cause;
    /** Name of the table. */
    private final String table;
    /** DynamoDB's name of the operation. */
    private final String operation;

    /** Reason why an operation failed. */
    public enum Cause {
        /** The table does not exist in this account and region. */
        TABLE_MISSING,
        /** The credentials are missing, not accepted, or do not allow the operation. */
        ACCESS_DENIED,
        /** DynamoDB throttled the request, even after retries. */
        THROTTLED,
        /** The DynamoDB endpoint did not answer in time or could not be reached. */
        UNREACHABLE,
        /** The time that {@link ConnectionStore#readingUntil} allows has run out. */
        OUT_OF_TIME,
        /** The calling thread was interrupted. */
        INTERRUPTED,
        /** The entry would exceed 400 KB, the limit of DynamoDB. */
        TOO_LARGE,
        /**
         * DynamoDB refused the request for another reason, such as a table with different keys, or the client failed.
         */
        REFUSED
    }

    /**
     * Creates an exception.
     *
     * @param cause the cause
     * @param table the name of the table
     * @param operation DynamoDB's name of the operation, such as {@code PutItem}
     * @param advice what the failure usually means and what to check
     */
    public ConnectionStoreException(Cause cause, String table, String operation, String advice) {
        super(operation + " on the connection table \"" + table + "\" failed. " + advice);
        this.cause = cause;
        this.table = table;
        this.operation = operation;
    }

    /**
     * Sets the cause of this exception, and returns this exception.
     *
     * @param thrown an exception that may be shown in a log, or null
     * @return this exception
     * @throws IllegalStateException if the cause was set before
     */
    public ConnectionStoreException causedBy(@Nullable Throwable thrown) {
        initCause(thrown);
        return this;
    }

    /** {@return why the operation failed} */
    public Cause reason() {
        return cause;
    }

    /** {@return the name of the table} */
    public String table() {
        return table;
    }

    /** {@return DynamoDB's name of the operation that failed, such as {@code PutItem}} */
    public String operation() {
        return operation;
    }
}
