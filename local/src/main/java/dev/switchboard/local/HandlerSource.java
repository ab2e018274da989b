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
     * Returns the environment variables with which the handler's table of connections is reached.
     *
     * @throws StartFailure if the handler could not reach it
     */
    Map<String, String> tableEnvironment() throws StartFailure;

    /**
     * Starts the handler, and waits until a first instance is ready.
     *
     * @param deployment what the handler gets from its deployment
     * @param host the settings of functions, and what those in this process work with
     * @throws StartFailure if it lacks something that it needs, or cannot be initialised
     */
    RunningFunction start(FunctionDeployment deployment, FunctionHost host) throws StartFailure;
}
