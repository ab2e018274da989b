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
 * Invokes handlers as Lambda does. Each instance runs one invocation at a time, and a further instance is created when
 * all instances are busy. Invocations that overlap therefore do not share the state in a handler's fields. Invocations
 * beyond the function's concurrency are throttled. An invocation that takes longer than the function's timeout fails,
 * and its instance is not used again. Safe for use by several threads.
 */
public final class HandlerPool implements LambdaFunction, AutoCloseable {

    private static final long CLOSE_SECONDS = 1;

    private final Supplier<? extends RequestStreamHandler> newInstance;
    private final LambdaHost host;
    private final Semaphore capacity;
    private final AtomicInteger made = new AtomicInteger();
    private final Set<HandlerEnvironment> environments = ConcurrentHashMap.newKeySet();
    /** Idle environments, last in, first out, so that a warm instance is reused, as on Lambda. */
    private final Deque<HandlerEnvironment> idle = new ConcurrentLinkedDeque<>();

    private volatile boolean closed;

    /**
     * Prepares a pool, without creating an instance yet.
     *
     * @param newInstance creates an instance, as Lambda does at a cold start; may be called by several threads at once
     * @param function the function's settings
     * @param clock the clock for the remaining time of invocations
     * @param timers the timers for timeouts
     * @param warnings receives warnings about code that works here but will not work on Lambda; called on any thread
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

    /** Adds an instance that was created beforehand, so that the first client does not have to wait for one. */
    public void add(HandlerInstance instance) {
        idle.push(environment(instance.threads(), instance::handler));
    }

    @Override
    public CompletionStage<InvocationResult> invoke(byte[] event) {
        if (!capacity.tryAcquire()) {
            return refused(
                    "all " + host.function().concurrency() + " instances are busy; Lambda would throttle the call");
        }
        try {
            HandlerEnvironment environment = environment();
            return environment.invoke(event).whenComplete((result, none) -> finished(environment));
        } catch (RejectedExecutionException shutDown) {
            capacity.release();
            return refused("the function is being shut down");
        }
    }

    /** Interrupts running invocations, and refuses further ones. */
    @Override
    public void close() {
        closed = true;
        environments.forEach(HandlerEnvironment::shutDown);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        try {
            for (HandlerEnvironment environment : environments) {
                // A handler that ignores the interrupt is left running, because its thread must not hold up the caller.
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
