package dev.switchboard.local.process;

/** Receives a runtime's calls to its Runtime API, on the threads that serve the API. The methods return at once. */
interface RuntimeCalls {

    /** Handles the runtime's request for the next invocation. */
    void next(Waiting runtime);

    /**
     * Handles the function's response.
     *
     * @return whether the invocation was the process's current invocation
     */
    boolean answered(String invocationId, byte[] payload);

    /**
     * Handles an exception that the function threw.
     *
     * @return whether the invocation was the process's current invocation
     */
    boolean failed(String invocationId, FunctionError error);

    /** Handles a failure to initialize or restore the function. */
    void notInitialised(FunctionError error);

    /** A runtime that waits for an invocation. */
    @FunctionalInterface
    interface Waiting {

        /**
         * Passes an invocation to the runtime. Called at most once.
         *
         * @param deadline the time at which the invocation times out, in epoch milliseconds
         */
        void handOut(ProcessInvocation invocation, long deadline);
    }
}
