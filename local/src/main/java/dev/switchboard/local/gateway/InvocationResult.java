package dev.switchboard.local.gateway;

/** Result of one invocation of the function. */
public sealed interface InvocationResult {

    /** Calls the visitor's method for this result, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /** The function returned. */
    final class Returned implements InvocationResult {

        private final byte[] payload;

        /**
         * Holds a response.
         *
         * @param payload the response's bytes, not copied; the gateway checks whether they are well-formed
         */
        public Returned(byte[] payload) {
            this.payload = payload;
        }

        /** Returns the response's bytes, not copied. */
        public byte[] payload() {
            return payload;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.returned(this);
        }
    }

    /**
     * The function threw, or ended in another way that Lambda counts as a function error.
     *
     * @param cause the exception
     */
    record Failed(Throwable cause) implements InvocationResult {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(this);
        }
    }

    /**
     * Lambda did not run the function, for example because of throttling.
     *
     * @param why the reason, for the log
     */
    record Refused(String why) implements InvocationResult {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /**
     * An operation on results. A new kind of result gets a method here, so every visitor must handle it.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {

        /** Visits a result of type {@link Returned}. */
        R returned(Returned result);

        /** Visits a result of type {@link Failed}. */
        R failed(Failed result);

        /** Visits a result of type {@link Refused}. */
        R refused(Refused result);
    }
}
