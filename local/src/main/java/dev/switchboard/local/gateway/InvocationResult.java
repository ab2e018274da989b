package dev.switchboard.local.gateway;

/** What became of one invocation of the function. */
public sealed interface InvocationResult {

    /** The function returned. */
    final class Returned implements InvocationResult {

        private final byte[] payload;

        /**
         * Holds an answer.
         *
         * @param payload the answer's bytes, not copied; well-formed or not is for the gateway to say
         */
        public Returned(byte[] payload) {
            this.payload = payload;
        }

        /** The answer's bytes, not copied. */
        public byte[] payload() {
            return payload;
        }
    }

    /**
     * The function threw, or ended in another way that Lambda calls a function error.
     *
     * @param cause what it threw
     */
    record Failed(Throwable cause) implements InvocationResult {}

    /**
     * Lambda did not run the function at all, as when it throttles.
     *
     * @param why for the log
     */
    record Refused(String why) implements InvocationResult {}
}
