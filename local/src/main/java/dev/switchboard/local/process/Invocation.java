package dev.switchboard.local.process;

import dev.switchboard.local.gateway.InvocationResult;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call of the function, and what becomes of it. */
final class Invocation {

    private final String id = UUID.randomUUID().toString();
    private final CompletableFuture<InvocationResult> result = new CompletableFuture<>();
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

    CompletionStage<InvocationResult> result() {
        return result;
    }

    void succeed(byte[] payload) {
        result.complete(new InvocationResult.Returned(payload));
    }

    void fail(Throwable cause) {
        result.complete(new InvocationResult.Failed(cause));
    }
}
