package dev.switchboard.local.gateway;

import dev.switchboard.local.gateway.AuthorizerOutcome.Denied;
import dev.switchboard.local.gateway.AuthorizerOutcome.Failed;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls an authorizer and waits for its response, for as long as API Gateway waits for any function. */
final class AuthorizerCall {

    private static final Duration TIMEOUT = Duration.ofSeconds(29);

    /** Exact message of the error for which the client gets 401. Other errors give 500. */
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
        return ended.map(result -> result.accept(new AuthorizerResultReader(methodArn)))
                .orElseGet(() -> new Failed("no response within " + TIMEOUT.toMillis() + " ms", null));
    }

    /** Reads the result of an invocation as API Gateway does. */
    private record AuthorizerResultReader(String methodArn) implements InvocationResult.Visitor<AuthorizerOutcome> {

        @Override
        public AuthorizerOutcome returned(InvocationResult.Returned result) {
            return AuthorizerAnswerReader.read(result.payload(), methodArn);
        }

        @Override
        public AuthorizerOutcome failed(InvocationResult.Failed result) {
            Throwable cause = result.cause();
            return UNAUTHORIZED.equals(cause.getMessage())
                    ? new Denied(401, "it threw \"" + UNAUTHORIZED + "\"")
                    : new Failed("it threw", cause);
        }

        @Override
        public AuthorizerOutcome refused(InvocationResult.Refused result) {
            return new Failed("not run: " + result.why(), null);
        }
    }
}
