package dev.switchboard.local.process;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of the function with its Runtime API, from its start to its end. */
final class RunningProcess {

    /** Another process may hold on to its output. */
    private static final long LAST_WORDS_SECONDS = 5;

    private final CompletableFuture<Process> process = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
    private final ProcessLog log;
    private final ExecutionEnvironment environment;
    private final RuntimeApi api;

    private RunningProcess(Host host, ProcessSettings settings, ProcessLog log) throws IOException {
        this.log = log;
        this.environment =
                new ExecutionEnvironment(settings.function().timeout(), host.clock(), host.timers(), log, this::kill);
        this.api = RuntimeApi.serve(host.loops(), environment, FunctionIdentity.of(settings));
    }

    /**
     * Starts a process.
     *
     * @param number tells it from others of the function
     * @throws IOException if there is no such {@code java}
     */
    static RunningProcess start(Host host, ProcessSettings settings, int number) throws IOException {
        ProcessLog log = new ProcessLog(host.out(), settings.function().name() + "-" + number);
        RunningProcess running = new RunningProcess(host, settings, log);
        try {
            Map<String, String> variables =
                    new LambdaVariables(settings).of(running.api.address(), host.root(), number);
            running.process.complete(new JavaCommand(settings, host).start(variables));
            return running;
        } catch (IOException failed) {
            running.environment.stop();
            running.api.close();
            throw failed;
        }
    }

    ExecutionEnvironment environment() {
        return environment;
    }

    /** Passes on what the process prints until it is no more. */
    void awaitExit() {
        Process started = process.join();
        log.copy(started.getInputStream());
        try {
            environment.exited(started.waitFor());
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        } finally {
            api.close();
            over.complete(null);
        }
    }

    /** Kills it, and waits until it is dead and all that it has printed is in the log. */
    void stop() {
        environment.stop();
        process.join().onExit().join();
        over.completeOnTimeout(null, LAST_WORDS_SECONDS, TimeUnit.SECONDS).join();
    }

    private void kill() {
        Process started = process.getNow(null);
        if (started != null) {
            started.destroyForcibly();
        }
    }
}
