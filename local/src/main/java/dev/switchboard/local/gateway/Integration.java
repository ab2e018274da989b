package dev.switchboard.local.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls the function behind the routes and waits for its response until the integration timeout. */
final class Integration {

    private final BoundedCall call;

    Integration(LambdaFunction function, Timers timers, Duration timeout) {
        this.call = new BoundedCall(function, timers, timeout);
    }

    /**
     * Starts a call.
     *
     * @param then called once with the outcome, on any thread
     */
    void call(byte[] event, Consumer<IntegrationOutcome> then) {
        call.start(event, result -> then.accept(outcome(result)));
    }

    private IntegrationOutcome outcome(Optional<InvocationResult> ended) {
        if (ended.isEmpty()) {
            return new IntegrationOutcome.TimedOut(call.timeout());
        }
        InvocationResult result = ended.get();
        if (result instanceof InvocationResult.Returned returned) {
            return AnswerReader.read(returned.payload());
        }
        if (result instanceof InvocationResult.Failed failed) {
            return new IntegrationOutcome.Failed(failed.cause());
        }
        return new IntegrationOutcome.Refused(((InvocationResult.Refused) result).why());
    }
}
