package dev.switchboard.local.testkit;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.gateway.LambdaFunction;
import dev.switchboard.local.lambda.FunctionConfiguration;
import dev.switchboard.local.lambda.InvocationContext;
import dev.switchboard.local.lambda.PojoHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Invokes a handler as Lambda does, with bytes and a context, but on the calling thread. Invocations run one after the
 * other, so one instance is enough until {@link #coolDown()}.
 */
final class InlineFunction implements LambdaFunction {

    private final Supplier<? extends RequestStreamHandler> newInstance;
    private final FunctionConfiguration configuration;
    private final Clock clock;
    private final LambdaLogger logger;
    private final WorkQueue queue = new WorkQueue();
    private @Nullable RequestStreamHandler warm;

    InlineFunction(
            Supplier<? extends RequestStreamHandler> newInstance,
            RequestStreamHandler first,
            Clock clock,
            LambdaLogger logger) {
        this.newInstance = newInstance;
        this.configuration =
                FunctionConfiguration.named(PojoHandler.classOf(first).getSimpleName());
        this.warm = first;
        this.clock = clock;
        this.logger = logger;
    }

    /** Drops the instance, as Lambda does sooner or later. */
    void coolDown() {
        warm = null;
    }

    @Override
    public CompletionStage<InvocationResult> invoke(byte[] event) {
        CompletableFuture<InvocationResult> result = new CompletableFuture<>();
        queue.add(() -> result.complete(run(event)));
        return result;
    }

    private InvocationResult run(byte[] event) {
        try {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            instance()
                    .handleRequest(
                            new ByteArrayInputStream(event),
                            answer,
                            new InvocationContext(configuration, clock, logger));
            return new InvocationResult.Returned(answer.toByteArray());
        } catch (IOException | RuntimeException | Error thrown) {
            if (thrown instanceof VirtualMachineError || thrown instanceof IOError) {
                coolDown(); // Lambda restarts the environment after such an error.
            }
            return new InvocationResult.Failed(thrown);
        }
    }

    private RequestStreamHandler instance() {
        RequestStreamHandler handler = warm == null ? newInstance.get() : warm;
        warm = handler;
        return handler;
    }
}
