package dev.switchboard.local.process;

import dev.switchboard.local.gateway.InvocationResult;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call to the function, with its result. */
final class ProcessInvocation {

    private final String id = UUID.randomUUID().toString();
    private final CompletableFuture<Optional<InvocationResult>> result = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final byte[] event;

    ProcessInvocation(byte[] event) {
        this.event = event;
    }

    String id() {
        return id;
    }

    byte[] event() {
        return event;
    }

    /** Marks the invocation as received by a runtime. Returns false if the invocation was marked already. */
    boolean begin() {
        return begun.compareAndSet(false, true);
    }

    /** Returns whether a runtime has received the invocation. */
    boolean hasBegun() {
        return begun.get();
    }

    /** Returns the result; empty if no runtime has received the invocation, so that another process may run it. */
    CompletionStage<Optional<InvocationResult>> result() {
        return result;
    }

    void succeed(byte[] payload) {
        result.complete(Optional.of(new InvocationResult.Returned(payload)));
    }

    void fail(Throwable cause) {
        result.complete(Optional.of(new InvocationResult.Failed(cause)));
    }

    /** Completes the result as empty, because the process that was to run the invocation has ended. */
    void giveBack() {
        result.complete(Optional.empty());
    }
}
