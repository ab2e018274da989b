package dev.switchboard.local;

import java.util.Map;

/** Source of the gateway's handler: a class in this process, or code that runs in processes of its own. */
sealed interface HandlerSource permits HandlerFactory, SeparateProcess {

    /**
     * Returns the same source with an environment variable for the handler.
     *
     * @throws IllegalArgumentException if the variable cannot be set
     */
    HandlerSource withVariable(String name, String value);

    /**
     * Returns the environment variables for access to the handler's table of connections.
     *
     * @throws StartFailure if the handler would have no credentials for the table
     */
    Map<String, String> tableEnvironment() throws StartFailure;

    /**
     * Starts the handler, and waits until a first instance is ready.
     *
     * @param deployment the settings that the handler gets from its deployment
     * @param host the settings of functions, and the host for functions in this process
     * @throws StartFailure if a setting is missing, or if the handler cannot be initialized
     */
    RunningFunction start(FunctionDeployment deployment, FunctionHost host) throws StartFailure;
}
