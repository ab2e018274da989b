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
 * Runs a function as it is deployed: AWS's own Java runtime client runs each concurrent invocation in a process of its
 * own. Idle processes are reused. Invocations beyond the function's concurrency are throttled. If a process fails to
 * initialize, exits or takes too long, its invocation fails and the next invocation gets a new process. Works on Linux
 * on x86_64 or aarch64 only. Safe for use by several threads.
 */
public final class FunctionProcesses implements LambdaFunction, AutoCloseable {

    /** Time for which {@link #close} waits for processes that are still busy. */
    private static final long GOODBYE_SECONDS = 2;

    private final ProcessSettings settings;
    private final Host host;
    private final Semaphore capacity;
    /** Idle processes, last in, first out, so that a warm environment is reused, as on Lambda. */
    private final Deque<RunningProcess> idle = new ConcurrentLinkedDeque<>();

    private final Set<RunningProcess> running = ConcurrentHashMap.newKeySet();
    private final AtomicInteger started = new AtomicInteger();
    private volatile boolean closed;

    /**
     * Prepares to run a function, without starting a process yet.
     *
     * @param settings the settings of the processes
     * @param clock the clock for the deadlines of invocations
     * @param timers the timers for timeouts
     * @param out receives the output of the processes; each line begins with the function's name and the process's
     *     number
     * @throws IllegalStateException if AWS's runtime client is missing or does not run on this machine
     */
    public FunctionProcesses(ProcessSettings settings, Clock clock, Timers timers, PrintStream out) {
        this.settings = settings;
        this.host = Host.here(clock, timers, out);
        this.capacity = new Semaphore(settings.function().concurrency());
    }

    /**
     * Starts a process ahead of the first invocation, so that no client has to wait for it.
     *
     * @return completed when the process is initialized; fails with a {@link FunctionError}, or with an
     *     {@link IOException} if the {@code java} command does not exist
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
                    "all " + settings.function().concurrency() + " processes are busy; Lambda would throttle the call");
        }
        return invokeAny(event)
                .exceptionally(FunctionProcesses::failed)
                .whenComplete((result, none) -> capacity.release());
    }

    /** Refuses further invocations, waits a short time for busy processes, and kills all processes. */
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

    /**
     * Invokes a process with an event. If the process ends because of an earlier event, another process handles this
     * event.
     */
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

    /** Starts a process, and copies its output until it exits. */
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
