package dev.switchboard.local.gateway;

import java.util.concurrent.CompletionStage;

/** The function behind the API, as the Lambda service offers it. */
@FunctionalInterface
public interface LambdaFunction {

    /**
     * Invokes the function. Called concurrently, also for messages of one connection; must return at once.
     *
     * @param event the event, JSON in UTF-8
     * @return what became of it; a stage that completes exceptionally counts as {@link InvocationResult.Failed}
     */
    CompletionStage<InvocationResult> invoke(byte[] event);
}
