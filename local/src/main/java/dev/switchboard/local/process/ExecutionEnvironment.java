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
 * One execution environment as the Lambda service sees it: initialising, waiting for an invocation, running one, ended.
 * It ends with its process, and is not used again.
 */
final class ExecutionEnvironment implements RuntimeCalls {

    /** Lambda gives the initialisation this long, and then once more as long as an invocation. */
    private static final Duration FIRST_INIT = Duration.ofSeconds(10);

    /** Time that the runtime has from an answer to its next request; usually it takes a millisecond. */
    static final Duration ASKS_AGAIN = Duration.ofSeconds(5);

    private final Duration timeout;
    private final Clock clock;
    private final Timers timers;
    private final ProcessLog log;
    private final Runnable kill;
    private final CompletableFuture<Void> initialised = new CompletableFuture<>();

    /** Done while it waits for an invocation, and when it has ended. */
    private CompletableFuture<@Nullable Void> atRest = CompletableFuture.completedFuture(null);

    private Timers.Scheduled limit;
    private @Nullable Waiting waiting;
    private @Nullable ProcessInvocation current;
    private @Nullable FunctionError broken;
    private boolean ready;
    private boolean stopped;

    /**
     * An environment whose process is being started.
     *
     * @param kill ends the process, if there is one
     */
    ExecutionEnvironment(Duration timeout, Clock clock, Timers timers, ProcessLog log, Runnable kill) {
        this.timeout = timeout;
        this.clock = clock;
        this.timers = timers;
        this.log = log;
        this.kill = kill;
        this.limit = timers.schedule(FIRST_INIT.plus(timeout), this::initialisedTooLate);
    }

    /** Done when it waits for its first invocation; fails with a {@link FunctionError} if it never will. */
    CompletionStage<Void> initialised() {
        return initialised;
    }

    /** Done when it has nothing to do any more; the runtime logs an error only after it has told it. */
    synchronized CompletionStage<@Nullable Void> atRest() {
        return atRest;
    }

    synchronized boolean isUsable() {
        return broken == null && !stopped;
    }

    /**
     * Runs an invocation, as soon as the runtime asks for one. The previous one must have ended.
     *
     * @return the outcome; empty if the process has ended without asking for the invocation, so that another process may
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
     * A process that has been initialised, and ends before it takes an invocation, has not failed that invocation: after an
     * error such as running out of memory, the runtime answers and then ends.
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
            unanswered.fail(new FunctionError("Runtime.NoAnswer", "The runtime went on without an answer."));
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

    /** Whether there was somebody to hand to, and something to hand out that had not been handed out yet. */
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
        end(error, "could not be initialised: " + error);
    }

    private void initialisedTooLate() {
        String what = "Init timed out after " + seconds(FIRST_INIT.plus(timeout)) + " seconds";
        end(new FunctionError("Sandbox.Timedout", what), what + ", and was killed.");
    }

    private void asksTooLate() {
        String what = "Runtime did not ask for an invocation within " + seconds(ASKS_AGAIN) + " seconds of its last";
        end(new FunctionError("Sandbox.Timedout", what), what + ", and was killed.");
    }

    private void timedOut(ProcessInvocation invocation) {
        String what = "Task timed out after " + seconds(timeout) + " seconds";
        if (isCurrent(invocation)) {
            end(new FunctionError("Sandbox.Timedout", what), what + ", and was killed, as Lambda does it.");
        }
    }

    /** The process is no more. */
    void exited(int status) {
        String when =
                !initialised.isDone() ? " during init" : isBusy() ? " during an invocation" : " between invocations";
        String what = "exited with status " + status + when;
        end(
                new FunctionError("Runtime.ExitError", "Runtime " + what),
                what + ". The next invocation gets a new process.");
    }

    /** Kills the process because it is not needed any longer. */
    void stop() {
        synchronized (this) {
            stopped = true;
        }
        end(new FunctionError("Runtime.Stopped", "The function was shut down"), "");
    }

    /** Only the first reason counts, and is logged. */
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
