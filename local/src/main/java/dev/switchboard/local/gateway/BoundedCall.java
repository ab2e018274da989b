package dev.switchboard.local.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls a function and waits for its response until a timeout. */
final class BoundedCall {

    private final LambdaFunction function;
    private final Timers timers;
    private final Duration timeout;

    BoundedCall(LambdaFunction function, Timers timers, Duration timeout) {
        this.function = function;
        this.timers = timers;
        this.timeout = timeout;
    }

    Duration timeout() {
        return timeout;
    }

    /**
     * Starts a call.
     *
     * @param then called once with the result, on any thread; the result is empty after a timeout
     */
    void start(byte[] event, Consumer<Optional<InvocationResult>> then) {
        AtomicReference<@Nullable Consumer<Optional<InvocationResult>>> waiting = new AtomicReference<>(then);
        Timers.Scheduled timer = timers.schedule(timeout, () -> finish(waiting, Optional.empty()));
        invoke(event).whenComplete((result, failure) -> {
            timer.cancel();
            finish(waiting, Optional.of(failure == null ? result : new InvocationResult.Failed(failure)));
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
            AtomicReference<@Nullable Consumer<Optional<InvocationResult>>> waiting, Optional<InvocationResult> end) {
        Consumer<Optional<InvocationResult>> then = waiting.getAndSet(null);
        if (then != null) {
            then.accept(end);
        }
    }
}
