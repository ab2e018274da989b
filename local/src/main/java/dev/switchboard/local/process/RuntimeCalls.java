package dev.switchboard.local.process;

/** What a runtime asks and tells through its Runtime API. Called by the threads that serve it; returns at once. */
interface RuntimeCalls {

    /** The runtime is ready for an invocation, and waits. */
    void next(Waiting runtime);

    /**
     * The function has answered.
     *
     * @return whether the invocation was this process's current one
     */
    boolean answered(String invocationId, byte[] payload);

    /**
     * The function has thrown.
     *
     * @return whether the invocation was this process's current one
     */
    boolean failed(String invocationId, FunctionError error);

    /** The function could not be initialised, or not be restored. */
    void notInitialised(FunctionError error);

    /** Waits for an invocation on behalf of the runtime. */
    @FunctionalInterface
    interface Waiting {

        /**
         * Hands it out; called at most once.
         *
         * @param deadline when it is stopped, in epoch milliseconds
         */
        void handOut(ProcessInvocation invocation, long deadline);
    }
}
