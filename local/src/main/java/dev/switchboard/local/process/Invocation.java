package dev.switchboard.local.process;

import dev.switchboard.local.gateway.InvocationResult;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call of the function, and what becomes of it. */
final class Invocation {

    private final String id = UUID.randomUUID().toString();
    private final CompletableFuture<Optional<InvocationResult>> result = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final byte[] event;

    Invocation(byte[] event) {
        this.event = event;
    }

    String id() {
        return id;
    }

    byte[] event() {
        return event;
    }

    /** Whether this is the first time that it is handed to a runtime. */
    boolean begin() {
        return begun.compareAndSet(false, true);
    }

    /** Whether a runtime has got it. */
    boolean hasBegun() {
        return begun.get();
    }

    /** What became of it; nothing if no runtime ever got it, so that another may. */
    CompletionStage<Optional<InvocationResult>> result() {
        return result;
    }

    void succeed(byte[] payload) {
        result.complete(Optional.of(new InvocationResult.Returned(payload)));
    }

    void fail(Throwable cause) {
        result.complete(Optional.of(new InvocationResult.Failed(cause)));
    }

    /** The process that was to run it is no more. */
    void giveBack() {
        result.complete(Optional.empty());
    }
}
