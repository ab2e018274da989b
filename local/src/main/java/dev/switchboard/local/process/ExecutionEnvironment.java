package dev.switchboard.local.process;

import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.gateway.Timers;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The Lambda service's view of an execution environment: initializing, waiting for an invocation, running one, or
 * ended. The environment ends with its process and is not used again.
 */
final class ExecutionEnvironment implements RuntimeCalls {

    /** Time that Lambda allows for the initialization, before it tries once more as part of an invocation. */
    private static final Duration FIRST_INIT = Duration.ofSeconds(10);

    /** Time that the runtime has from a response to its next request. Usually a millisecond is enough. */
    static final Duration ASKS_AGAIN = Duration.ofSeconds(5);

    private final Duration timeout;
    private final Clock clock;
    private final Timers timers;
    private final ProcessLog log;
    private final Runnable kill;
    private final CompletableFuture<Void> initialised = new CompletableFuture<>();

    /** Completed while the environment waits for an invocation, and when the environment has ended. */
    private CompletableFuture<@Nullable Void> atRest = CompletableFuture.completedFuture(null);

    private Timers.Scheduled limit;
    private @Nullable Waiting waiting;
    private @Nullable ProcessInvocation current;
    private @Nullable FunctionError broken;
    private boolean ready;
    private boolean stopped;

    /**
     * Creates an environment for a process that is about to be started.
     *
     * @param kill kills the process, if there is one
     */
    ExecutionEnvironment(Duration timeout, Clock clock, Timers timers, ProcessLog log, Runnable kill) {
        this.timeout = timeout;
        this.clock = clock;
        this.timers = timers;
        this.log = log;
        this.kill = kill;
        this.limit = timers.schedule(FIRST_INIT.plus(timeout), this::initialisedTooLate);
    }

    /**
     * Returns a future that completes when the environment waits for its first invocation. The future fails with a
     * {@link FunctionError} if the initialization fails.
     */
    CompletionStage<Void> initialised() {
        return initialised;
    }

    /**
     * Returns a future that completes when the runtime is idle. The runtime may become idle only after the end of an
     * invocation, because it reports an error first and logs the error afterwards.
     */
    synchronized CompletionStage<@Nullable Void> atRest() {
        return atRest;
    }

    synchronized boolean isUsable() {
        return broken == null && !stopped;
    }

    /**
     * Runs an invocation as soon as the runtime requests one. The previous invocation must have ended.
     *
     * @return the result; empty if the process has ended without receiving the invocation, so that another process may
     *     run it
     */
    CompletionStage<Optional<InvocationResult>> invoke(ProcessInvocation invocation) {
        FunctionError already = accept(invocation);
        if (already != null) {
            failOrGiveBack(invocation, already);
        }
        return invocation.result();
    }

    private synchronized @Nullable FunctionError accept(ProcessInvocation invocation) {
        if (broken != null) {
            return broken;
        }
        current = invocation;
        if (!handOut() && ready) {
            limit = timers.schedule(ASKS_AGAIN, this::asksTooLate);
        }
        return null;
    }

    /**
     * Ends an invocation whose process has ended. If the process had been initialized but had not received the
     * invocation, another process may run it: after an error such as running out of memory, the runtime responds to its
     * last invocation and then ends.
     */
    private void failOrGiveBack(ProcessInvocation invocation, FunctionError why) {
        boolean another;
        synchronized (this) {
            another = ready && !stopped && !invocation.hasBegun();
        }
        if (another) {
            invocation.giveBack();
        } else {
            invocation.fail(why);
        }
    }

    @Override
    public void next(Waiting runtime) {
        ProcessInvocation unanswered = waits(runtime);
        if (unanswered != null) {
            unanswered.fail(new FunctionError(
                    "Runtime.NoAnswer", "The runtime requested the next invocation without responding to this one."));
        }
        initialised.complete(null);
    }

    private synchronized @Nullable ProcessInvocation waits(Waiting runtime) {
        waiting = runtime;
        atRest.complete(null);
        ProcessInvocation invocation = current;
        if (!ready) {
            ready = true;
            limit.cancel();
        }
        return handOut() ? null : take(invocation);
    }

    /**
     * Hands the current invocation to the waiting runtime. Returns false if no runtime is waiting or there is no new
     * invocation.
     */
    private boolean handOut() {
        Waiting to = waiting;
        ProcessInvocation invocation = current;
        if (to == null || invocation == null || !invocation.begin()) {
            return false;
        }
        waiting = null;
        atRest = new CompletableFuture<>();
        limit.cancel();
        limit = timers.schedule(timeout, () -> timedOut(invocation));
        to.handOut(invocation, clock.millis() + timeout.toMillis());
        return true;
    }

    @Override
    public boolean answered(String invocationId, byte[] payload) {
        ProcessInvocation invocation = take(invocationId);
        if (invocation != null) {
            invocation.succeed(payload);
        }
        return invocation != null;
    }

    @Override
    public boolean failed(String invocationId, FunctionError error) {
        ProcessInvocation invocation = take(invocationId);
        if (invocation != null) {
            invocation.fail(error);
        }
        return invocation != null;
    }

    @Override
    public void notInitialised(FunctionError error) {
        end(error, "Initialization failed: " + error);
    }

    private void initialisedTooLate() {
        String what = "Init timed out after " + seconds(FIRST_INIT.plus(timeout)) + " seconds";
        end(new FunctionError("Sandbox.Timedout", what), what + ". The process was killed.");
    }

    private void asksTooLate() {
        String what = "Runtime did not request the next invocation within " + seconds(ASKS_AGAIN) + " seconds";
        end(new FunctionError("Sandbox.Timedout", what), what + ". The process was killed.");
    }

    private void timedOut(ProcessInvocation invocation) {
        String what = "Task timed out after " + seconds(timeout) + " seconds";
        if (isCurrent(invocation)) {
            end(new FunctionError("Sandbox.Timedout", what), what + ". The process was killed, as on Lambda.");
        }
    }

    /** Handles the end of the process. */
    void exited(int status) {
        String when =
                !initialised.isDone() ? " during init" : isBusy() ? " during an invocation" : " between invocations";
        String what = "exited with status " + status + when;
        end(
                new FunctionError("Runtime.ExitError", "Runtime " + what),
                what + ". The next invocation gets a new process.");
    }

    /** Kills the process because it is no longer needed. */
    void stop() {
        synchronized (this) {
            stopped = true;
        }
        end(new FunctionError("Runtime.Stopped", "The function was shut down"), "");
    }

    /** Ends the environment. Only the first reason is kept and logged. */
    private void end(FunctionError why, String line) {
        ProcessInvocation invocation;
        synchronized (this) {
            if (broken != null) {
                return;
            }
            broken = why;
            limit.cancel();
            atRest.complete(null);
            invocation = take(current);
            if (!stopped) {
                log.line(line);
            }
        }
        kill.run();
        if (invocation != null) {
            failOrGiveBack(invocation, why);
        }
        initialised.completeExceptionally(why);
    }

    private synchronized boolean isBusy() {
        return current != null && current.hasBegun();
    }

    private synchronized boolean isCurrent(ProcessInvocation invocation) {
        return current == invocation;
    }

    private synchronized @Nullable ProcessInvocation take(String invocationId) {
        ProcessInvocation invocation = current;
        return invocation != null && invocation.id().equals(invocationId) ? take(invocation) : null;
    }

    private synchronized @Nullable ProcessInvocation take(@Nullable ProcessInvocation invocation) {
        if (invocation != null) {
            limit.cancel();
            current = null;
        }
        return invocation;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toMillis() / 1000.0);
    }
}
