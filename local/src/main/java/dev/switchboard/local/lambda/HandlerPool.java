package dev.switchboard.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.gateway.LambdaFunction;
import dev.switchboard.local.gateway.Timers;
import java.time.Clock;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Invokes handlers as Lambda does: each instance has one invocation at a time, a further instance is made when all are
 * busy, and beyond the limit callers are throttled. State in a handler's fields is therefore not shared between
 * invocations that overlap. An invocation that takes longer than the function's timeout fails, and its instance is given
 * up.
 */
public final class HandlerPool implements LambdaFunction, AutoCloseable {

    private static final long CLOSE_SECONDS = 1;

    private final Supplier<? extends RequestStreamHandler> newInstance;
    private final LambdaHost host;
    private final Semaphore capacity;
    private final AtomicInteger made = new AtomicInteger();
    private final Set<HandlerEnvironment> environments = ConcurrentHashMap.newKeySet();
    /** Last in, first out: like Lambda, the instance that is still warm is taken again. */
    private final Deque<HandlerEnvironment> idle = new ConcurrentLinkedDeque<>();

    private volatile boolean closed;

    /**
     * Makes no instance yet.
     *
     * @param newInstance makes an instance, as Lambda does at a cold start; may be called by several threads at once
     * @param function the settings
     * @param clock from which the remaining time of an invocation is told
     * @param timers what ends an invocation that takes too long
     * @param warnings told what works here and will not on Lambda, from any thread
     */
    public HandlerPool(
            Supplier<? extends RequestStreamHandler> newInstance,
            FunctionConfiguration function,
            Clock clock,
            Timers timers,
            Consumer<String> warnings) {
        this.newInstance = newInstance;
        this.capacity = new Semaphore(function.concurrency());
        this.host = new LambdaHost(function, clock, timers, this::isQuiet, warnings);
    }

    /** Takes an instance that was made beforehand, so that the first client does not wait for one. */
    public void add(HandlerInstance instance) {
        idle.push(environment(instance.threads(), instance::handler));
    }

    @Override
    public CompletionStage<InvocationResult> invoke(byte[] event) {
        if (!capacity.tryAcquire()) {
            return refused("all " + host.function().concurrency() + " instances are busy, so Lambda would throttle");
        }
        try {
            HandlerEnvironment environment = environment();
            return environment.invoke(event).whenComplete((result, none) -> finished(environment));
        } catch (RejectedExecutionException shutDown) {
            capacity.release();
            return refused("the function is being shut down");
        }
    }

    /** Interrupts what is still running, and invokes nothing more. */
    @Override
    public void close() {
        closed = true;
        environments.forEach(HandlerEnvironment::shutDown);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        try {
            for (HandlerEnvironment environment : environments) {
                // What does not heed the interrupt is left behind; its thread must not keep the caller from closing.
                environment.awaitEnd(deadline - System.nanoTime());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private HandlerEnvironment environment() {
        HandlerEnvironment idleOne = idle.poll();
        return idleOne == null ? environment(new ThreadGroup(host.function().name()), newInstance) : idleOne;
    }

    private HandlerEnvironment environment(ThreadGroup threads, Supplier<? extends RequestStreamHandler> newHandler) {
        String name = host.function().name() + "-" + made.incrementAndGet();
        HandlerEnvironment environment = new HandlerEnvironment(host, name, threads, newHandler);
        environments.add(environment);
        if (closed) {
            environment.shutDown();
        }
        return environment;
    }

    private void finished(HandlerEnvironment environment) {
        if (environment.isUsable()) {
            idle.push(environment);
        } else {
            environments.remove(environment);
        }
        capacity.release();
    }

    private boolean isQuiet() {
        return capacity.availablePermits() == host.function().concurrency();
    }

    private static CompletionStage<InvocationResult> refused(String why) {
        return CompletableFuture.completedFuture(new InvocationResult.Refused(why));
    }
}
