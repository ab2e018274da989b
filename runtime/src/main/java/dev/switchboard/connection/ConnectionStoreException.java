package dev.switchboard.connection;

import org.jspecify.annotations.Nullable;

/**
 * The store of connections did not do what it was asked to. The text names the table and the operation, and what to check;
 * it never holds credentials, nor what an item holds.
 */
public final class ConnectionStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Cause cause;
    private final String table;
    private final String operation;

    /** Why the store did not do it. */
    public enum Cause {
        /** There is no such table in this account and region. */
        TABLE_MISSING,
        /** The credentials are missing, not accepted, or do not allow the operation. */
        ACCESS_DENIED,
        /** The table takes no more requests at the moment, also after retries. */
        THROTTLED,
        /** The endpoint does not answer, or not in time. */
        UNREACHABLE,
        /** The time that {@link ConnectionStore#readingUntil} allows is up. */
        OUT_OF_TIME,
        /** The calling thread was interrupted. */
        INTERRUPTED,
        /** The entry would have more than 400 KB, the limit of DynamoDB. */
        TOO_LARGE,
        /** Anything else that was answered, such as a table with another key; or a fault of the client. */
        REFUSED
    }

    /**
     * An error with what to check.
     *
     * @param operation as DynamoDB calls it, such as {@code PutItem}
     * @param advice what it usually means and what to check
     * @param thrown what was thrown, if it may be shown in a log
     */
    public ConnectionStoreException(
            Cause cause, String table, String operation, String advice, @Nullable Throwable thrown) {
        super(operation + " on the connection table \"" + table + "\" failed. " + advice, thrown);
        this.cause = cause;
        this.table = table;
        this.operation = operation;
    }

    /** Why the store did not do it. */
    public Cause reason() {
        return cause;
    }

    /** The name of the table. */
    public String table() {
        return table;
    }

    /** Returns the operation that failed, as DynamoDB calls it: {@code PutItem}, say. */
    public String operation() {
        return operation;
    }
}
