package dev.switchboard.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.gateway.Timers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The environment of one instance of a handler. Invocations run one after the other on one thread, until an invocation
 * takes too long.
 */
final class HandlerEnvironment {

    private static final long THREAD_KEEP_ALIVE_SECONDS = 60;

    private final LambdaHost host;
    private final Supplier<? extends RequestStreamHandler> newHandler;
    private final ExecutorService thread;
    private final LeftoverWork leftovers;
    private volatile boolean usable = true;
    /** The handler; null before the first invocation. Used by the environment's thread only. */
    private @Nullable RequestStreamHandler handler;

    /**
     * Creates an environment whose handler is created at the first invocation.
     *
     * @param name the name of the environment's thread
     * @param threads the group of that thread, and therefore of the threads that the handler starts
     */
    HandlerEnvironment(
            LambdaHost host, String name, ThreadGroup threads, Supplier<? extends RequestStreamHandler> newHandler) {
        this.host = host;
        this.newHandler = newHandler;
        this.leftovers = new LeftoverWork(threads, host);
        this.thread = oneThread(task -> new Thread(threads, task, name));
    }

    /**
     * Creates an executor whose thread ends when idle, so that an environment that is not closed does not keep the JVM
     * alive.
     */
    private static ExecutorService oneThread(ThreadFactory factory) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1, 1, THREAD_KEEP_ALIVE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Returns whether the environment can run another invocation. */
    boolean isUsable() {
        return usable;
    }

    /**
     * Starts an invocation. The previous one must have ended.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the environment has been shut down
     */
    CompletableFuture<InvocationResult> invoke(byte[] event) {
        CompletableFuture<InvocationResult> result = new CompletableFuture<>();
        thread.execute(() -> run(event, result));
        return result;
    }

    /** Interrupts the running invocation, and refuses further ones. */
    void shutDown() {
        usable = false;
        thread.shutdownNow();
    }

    void awaitEnd(long atMostNanos) throws InterruptedException {
        thread.awaitTermination(atMostNanos, TimeUnit.NANOSECONDS);
    }

    private void run(byte[] event, CompletableFuture<InvocationResult> result) {
        AtomicBoolean over = new AtomicBoolean();
        InvocationResult end;
        try {
            RequestStreamHandler ready = initialised();
            leftovers.invocationBegins();
            Timers.Scheduled limit = host.timers().schedule(host.function().timeout(), () -> timeOut(over, result));
            try {
                end = new InvocationResult.Returned(answer(ready, event));
            } finally {
                limit.cancel();
            }
        } catch (Throwable thrown) {
            end = new InvocationResult.Failed(thrown);
            giveUpAfter(thrown);
        }
        if (over.compareAndSet(false, true)) {
            leftovers.invocationEnds();
            result.complete(end);
        }
    }

    /**
     * Stops using the instance after an error that would end the process on AWS. As on AWS, the next invocation gets a
     * new instance.
     */
    private void giveUpAfter(Throwable thrown) {
        if (thrown instanceof VirtualMachineError || thrown instanceof IOError) {
            usable = false;
            thread.shutdown();
        }
    }

    private RequestStreamHandler initialised() {
        RequestStreamHandler ready = handler == null ? newHandler.get() : handler;
        handler = ready;
        return ready;
    }

    private byte[] answer(RequestStreamHandler ready, byte[] event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ready.handleRequest(
                new ByteArrayInputStream(event), answer, new InvocationContext(host.function(), host.clock()));
        return answer.toByteArray();
    }

    /**
     * Ends the environment. Lambda would kill the environment. Here the thread is interrupted, and the instance is not
     * used again.
     */
    private void timeOut(AtomicBoolean over, CompletableFuture<InvocationResult> result) {
        if (over.compareAndSet(false, true)) {
            shutDown();
            double seconds = host.function().timeout().toMillis() / 1000.0;
            result.complete(new InvocationResult.Failed(
                    new TimeoutException(String.format(Locale.ROOT, "Task timed out after %.2f seconds", seconds))));
        }
    }
}
