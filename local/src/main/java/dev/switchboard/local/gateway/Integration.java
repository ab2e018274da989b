package dev.switchboard.local.gateway;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls the function and waits for its answer no longer than the integration timeout. */
final class Integration {

    private final LambdaFunction function;
    private final Timers timers;
    private final Duration timeout;

    Integration(LambdaFunction function, Timers timers, Duration timeout) {
        this.function = function;
        this.timers = timers;
        this.timeout = timeout;
    }

    /**
     * Starts a call.
     *
     * @param then told once how it ended, on whatever thread found out
     */
    void call(byte[] event, Consumer<IntegrationOutcome> then) {
        AtomicReference<@Nullable Consumer<IntegrationOutcome>> waiting = new AtomicReference<>(then);
        Timers.Scheduled timer =
                timers.schedule(timeout, () -> finish(waiting, new IntegrationOutcome.TimedOut(timeout)));
        invoke(event).whenComplete((result, failure) -> {
            timer.cancel();
            finish(waiting, failure == null ? outcome(result) : new IntegrationOutcome.Failed(failure));
        });
    }

    private CompletionStage<InvocationResult> invoke(byte[] event) {
        try {
            return function.invoke(event);
        } catch (RuntimeException broken) {
            return CompletableFuture.failedFuture(broken);
        }
    }

    private static void finish(
            AtomicReference<@Nullable Consumer<IntegrationOutcome>> waiting, IntegrationOutcome outcome) {
        Consumer<IntegrationOutcome> then = waiting.getAndSet(null);
        if (then != null) {
            then.accept(outcome);
        }
    }

    private static IntegrationOutcome outcome(InvocationResult result) {
        if (result instanceof InvocationResult.Returned returned) {
            return AnswerReader.read(returned.payload());
        }
        if (result instanceof InvocationResult.Failed failed) {
            return new IntegrationOutcome.Failed(failed.cause());
        }
        return new IntegrationOutcome.Refused(((InvocationResult.Refused) result).why());
    }
}
