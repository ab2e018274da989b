package dev.switchboard.local.gateway;

import java.util.concurrent.CompletionStage;

/** The function behind the API, called as the Lambda service calls it. */
@FunctionalInterface
public interface LambdaFunction {

    /**
     * Invokes the function. Called concurrently, even for messages of the same connection. Must return at once.
     *
     * @param event the event, as JSON in UTF-8
     * @return the result; exceptional completion is treated as {@link InvocationResult.Failed}
     */
    CompletionStage<InvocationResult> invoke(byte[] event);
}
