package dev.switchboard.local.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The {@code Context} of one invocation, with its own request id and a remaining time that decreases. */
public final class InvocationContext implements Context {

    private static final String VERSION = "$LATEST";

    private final FunctionConfiguration function;
    private final Clock clock;
    private final LambdaLogger logger;
    private final long deadline;
    private final String requestId = UUID.randomUUID().toString();

    /** Creates the context of an invocation that begins now and logs to standard output. */
    InvocationContext(FunctionConfiguration function, Clock clock) {
        this(function, clock, ConsoleLogger.INSTANCE);
    }

    /**
     * Creates the context of an invocation that begins now.
     *
     * @param function the function's settings
     * @param clock the clock for the remaining time
     * @param logger receives the handler's log entries
     */
    public InvocationContext(FunctionConfiguration function, Clock clock, LambdaLogger logger) {
        this.logger = logger;
        this.function = function;
        this.clock = clock;
        this.deadline = clock.millis() + function.timeout().toMillis();
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, deadline - clock.millis());
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + function.name();
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return function.name();
    }

    @Override
    public String getFunctionVersion() {
        return VERSION;
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:us-east-1:000000000000:function:" + function.name();
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getMemoryLimitInMB() {
        return function.memoryMegabytes();
    }

    @Override
    public LambdaLogger getLogger() {
        return logger;
    }
}
