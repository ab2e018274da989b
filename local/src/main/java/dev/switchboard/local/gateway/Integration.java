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
        return ended.map(result -> result.accept(ResultReader.INSTANCE))
                .orElseGet(() -> new IntegrationOutcome.TimedOut(call.timeout()));
    }

    /** Reads the result of an invocation as API Gateway does. */
    private enum ResultReader implements InvocationResult.Visitor<IntegrationOutcome> {
        INSTANCE;

        @Override
        public IntegrationOutcome returned(InvocationResult.Returned result) {
            return AnswerReader.read(result.payload());
        }

        @Override
        public IntegrationOutcome failed(InvocationResult.Failed result) {
            return new IntegrationOutcome.Failed(result.cause());
        }

        @Override
        public IntegrationOutcome refused(InvocationResult.Refused result) {
            return new IntegrationOutcome.Refused(result.why());
        }
    }
}
