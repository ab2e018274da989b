package dev.switchboard.local.gateway;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcome of calling an authorizer for a handshake. */
public sealed interface AuthorizerOutcome {

    /** Calls the visitor's method for this outcome, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /** The client may connect. */
    final class Allowed implements AuthorizerOutcome {

        private final Map<String, String> values;

        /**
         * Holds the values. This class is not a record, because a record's {@code toString} would write the values to
         * logs.
         */
        Allowed(Map<String, String> values) {
            this.values = values;
        }

        /** Returns the values that each event of the connection contains under {@code authorizer}. */
        Map<String, String> values() {
            return values;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.allowed(this);
        }
    }

    /**
     * The client may not connect.
     *
     * @param status 401 if the authorizer threw {@code Unauthorized}, 403 if its policy denies the connection
     * @param why the reason, for the log
     */
    record Denied(int status, String why) implements AuthorizerOutcome {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.denied(this);
        }
    }

    /**
     * The authorizer failed, and the client gets status 500.
     *
     * @param why the reason, for the log
     * @param cause the exception that the authorizer threw; null if the authorizer did not throw
     */
    record Failed(String why, @Nullable Throwable cause) implements AuthorizerOutcome {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(this);
        }
    }

    /**
     * An operation on outcomes. A new kind of outcome gets a method here, so every visitor must handle it.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {

        /** Visits an outcome of type {@link Allowed}. */
        R allowed(Allowed outcome);

        /** Visits an outcome of type {@link Denied}. */
        R denied(Denied outcome);

        /** Visits an outcome of type {@link Failed}. */
        R failed(Failed outcome);
    }
}
