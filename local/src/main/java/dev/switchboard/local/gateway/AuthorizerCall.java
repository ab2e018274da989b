package dev.switchboard.local.gateway;

import dev.switchboard.local.gateway.AuthorizerOutcome.Denied;
import dev.switchboard.local.gateway.AuthorizerOutcome.Failed;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls an authorizer and waits for its response, for as long as API Gateway waits for any function. */
final class AuthorizerCall {

    private static final Duration TIMEOUT = Duration.ofSeconds(29);

    /** Exact message of the function's error for which the client gets 401. */
    private static final String UNAUTHORIZED = "Unauthorized";

    private final BoundedCall call;
    private final String methodArn;

    AuthorizerCall(LambdaFunction function, Timers timers, String methodArn) {
        this.call = new BoundedCall(function, timers, TIMEOUT);
        this.methodArn = methodArn;
    }

    void start(byte[] event, Consumer<AuthorizerOutcome> then) {
        call.start(event, result -> then.accept(outcome(result)));
    }

    private AuthorizerOutcome outcome(Optional<InvocationResult> ended) {
        if (ended.isEmpty()) {
            return new Failed("no response within " + TIMEOUT.toMillis() + " ms", null);
        }
        InvocationResult result = ended.get();
        if (result instanceof InvocationResult.Returned returned) {
            return AuthorizerAnswerReader.read(returned.payload(), methodArn);
        }
        if (result instanceof InvocationResult.Refused refused) {
            return new Failed("not run: " + refused.why(), null);
        }
        Throwable cause = ((InvocationResult.Failed) result).cause();
        return UNAUTHORIZED.equals(cause.getMessage())
                ? new Denied(401, "it threw \"" + UNAUTHORIZED + "\"")
                : new Failed("it threw", cause);
    }
}
