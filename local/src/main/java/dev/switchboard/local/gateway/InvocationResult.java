package dev.switchboard.local.gateway;

/** Result of one invocation of the function. */
public sealed interface InvocationResult {

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
    }

    /**
     * The function threw, or ended in another way that Lambda counts as a function error.
     *
     * @param cause the exception
     */
    record Failed(Throwable cause) implements InvocationResult {}

    /**
     * Lambda did not run the function, for example because of throttling.
     *
     * @param why the reason, for the log
     */
    record Refused(String why) implements InvocationResult {}
}
