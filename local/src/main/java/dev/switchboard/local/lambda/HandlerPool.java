package dev.switchboard.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.gateway.LambdaFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Invokes handlers as Lambda does: each instance has one invocation at a time, a further instance is made when all are
 * busy, and beyond the limit callers are throttled. State in a handler's fields is therefore not shared between
 * invocations that overlap.
 */
public final class HandlerPool implements LambdaFunction, AutoCloseable {

    private final Supplier<? extends RequestStreamHandler> newInstance;
    private final FunctionConfiguration function;
    private final Clock clock;
    private final ExecutorService threads;
    private final Semaphore capacity;
    /** Last in, first out: like Lambda, the instance that is still warm is taken again. */
    private final Deque<RequestStreamHandler> idle = new ConcurrentLinkedDeque<>();

    /**
     * Makes no instance yet.
     *
     * @param newInstance makes an instance, as Lambda does at a cold start; may be called by several threads at once
     * @param function the settings
     * @param clock from which the remaining time of an invocation is told
     */
    public HandlerPool(
            Supplier<? extends RequestStreamHandler> newInstance, FunctionConfiguration function, Clock clock) {
        this.newInstance = newInstance;
        this.function = function;
        this.clock = clock;
        this.capacity = new Semaphore(function.concurrency());
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(
                task -> new Thread(task, function.name() + "-" + number.incrementAndGet()));
    }

    /** Takes an instance that was made beforehand, so that the first client does not wait for one. */
    public void add(RequestStreamHandler instance) {
        idle.push(instance);
    }

    @Override
    public CompletionStage<InvocationResult> invoke(byte[] event) {
        if (!capacity.tryAcquire()) {
            return refused("all " + function.concurrency() + " instances are busy, so Lambda would throttle");
        }
        CompletableFuture<InvocationResult> result = new CompletableFuture<>();
        try {
            threads.execute(() -> result.complete(run(event)));
        } catch (RejectedExecutionException closed) {
            capacity.release();
            return refused("the function is being shut down");
        }
        return result;
    }

    /** Interrupts what is still running, and invokes nothing more. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            // What does not heed the interrupt is left behind; its thread must not keep the caller from closing.
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private InvocationResult run(byte[] event) {
        try {
            RequestStreamHandler idleOne = idle.poll();
            RequestStreamHandler handler = idleOne == null ? newInstance.get() : idleOne;
            try {
                return new InvocationResult.Returned(answer(handler, event));
            } finally {
                idle.push(handler);
            }
        } catch (Throwable thrown) {
            return new InvocationResult.Failed(thrown);
        } finally {
            capacity.release();
        }
    }

    private byte[] answer(RequestStreamHandler handler, byte[] event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), answer, new InvocationContext(function, clock));
        return answer.toByteArray();
    }

    private static CompletionStage<InvocationResult> refused(String why) {
        return CompletableFuture.completedFuture(new InvocationResult.Refused(why));
    }
}
