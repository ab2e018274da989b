package dev.switchboard.local.process;

import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.gateway.LambdaFunction;
import dev.switchboard.local.gateway.Timers;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A function as it is deployed: each concurrent invocation in a process of its own, run by AWS's own Java runtime client.
 * A process that is idle is taken again; beyond the function's concurrency callers are throttled. A process that fails to
 * initialise, exits or takes too long fails its invocation, and the next one gets another. Linux on x86_64 or aarch64 only.
 * Safe for use by several threads.
 */
public final class FunctionProcesses implements LambdaFunction, AutoCloseable {

    /** How long those may take that are still at something when it is closed. */
    private static final long GOODBYE_SECONDS = 2;

    private final ProcessSettings settings;
    private final Host host;
    private final Semaphore capacity;
    /** Last in, first out: like Lambda, the environment that is still warm is taken again. */
    private final Deque<RunningProcess> idle = new ConcurrentLinkedDeque<>();

    private final Set<RunningProcess> running = ConcurrentHashMap.newKeySet();
    private final AtomicInteger started = new AtomicInteger();
    private volatile boolean closed;

    /**
     * Starts no process yet.
     *
     * @param clock tells the runtime when an invocation has to be finished
     * @param timers ends what takes too long
     * @param out takes what the processes print, each line with the function's name and the process's number before it
     * @throws IllegalStateException if AWS's runtime client is missing or does not run on this machine
     */
    public FunctionProcesses(ProcessSettings settings, Clock clock, Timers timers, PrintStream out) {
        this.settings = settings;
        this.host = Host.here(clock, timers, out);
        this.capacity = new Semaphore(settings.function().concurrency());
    }

    /**
     * Starts a process ahead of the first invocation, so that nobody waits for it.
     *
     * @return done when it is initialised; fails with a {@link FunctionError}, or an {@link IOException} if there is no
     *     such {@code java}
     */
    public CompletionStage<Void> start() {
        return newProcess()
                .thenCompose(process -> process.environment().initialised().thenRun(() -> idle.push(process)));
    }

    @Override
    public CompletionStage<InvocationResult> invoke(byte[] event) {
        if (closed) {
            return refused("the function is being shut down");
        }
        if (!capacity.tryAcquire()) {
            return refused(
                    "all " + settings.function().concurrency() + " processes are busy, so Lambda would throttle");
        }
        return invokeAny(event)
                .exceptionally(FunctionProcesses::failed)
                .whenComplete((result, none) -> capacity.release());
    }

    /** Invokes nothing more, and kills all processes, if they take too long even before they are done. */
    @Override
    public void close() {
        closed = true;
        awaitRest();
        running.forEach(RunningProcess::stop);
        host.close();
    }

    private void awaitRest() {
        CompletableFuture.allOf(running.stream()
                        .map(process -> process.environment().atRest().toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, GOODBYE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private CompletionStage<InvocationResult> invokeAny(byte[] event) {
        RunningProcess idleOne = takeIdle();
        CompletionStage<RunningProcess> process =
                idleOne == null ? newProcess() : CompletableFuture.completedFuture(idleOne);
        return process.thenCompose(taken -> invoke(taken, event));
    }

    /** Runs an event in another process if the one that was taken is ending because of an earlier event. */
    private CompletionStage<InvocationResult> invoke(RunningProcess process, byte[] event) {
        return process.environment().invoke(new ProcessInvocation(event)).thenCompose(result -> {
            if (process.environment().isUsable()) {
                idle.push(process);
            }
            return result.<CompletionStage<InvocationResult>>map(CompletableFuture::completedFuture)
                    .orElseGet(() -> invokeAny(event));
        });
    }

    private @Nullable RunningProcess takeIdle() {
        RunningProcess process = idle.poll();
        while (process != null && !process.environment().isUsable()) {
            process = idle.poll();
        }
        return process;
    }

    private CompletionStage<RunningProcess> newProcess() {
        int number = started.incrementAndGet();
        CompletableFuture<RunningProcess> starting = new CompletableFuture<>();
        Thread thread =
                new Thread(() -> run(number, starting), settings.function().name() + "-" + number);
        thread.setDaemon(true);
        thread.start();
        return starting;
    }

    /** A process's whole life. */
    private void run(int number, CompletableFuture<RunningProcess> starting) {
        RunningProcess process;
        try {
            process = RunningProcess.start(host, settings, number);
        } catch (IOException | RuntimeException failed) {
            starting.completeExceptionally(failed);
            return;
        }
        running.add(process);
        if (closed) {
            process.environment().stop();
        }
        starting.complete(process);
        process.awaitExit();
        running.remove(process);
    }

    private static InvocationResult failed(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return new InvocationResult.Failed(thrown instanceof CompletionException && cause != null ? cause : thrown);
    }

    private static CompletionStage<InvocationResult> refused(String why) {
        return CompletableFuture.completedFuture(new InvocationResult.Refused(why));
    }
}
