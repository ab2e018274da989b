package dev.switchboard.local.process;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of the function with its Runtime API, from its start to its end. */
final class RunningProcess {

    /**
     * Time to wait for the end of the output after the process was killed. The wait is limited, because another process
     * may keep the output open.
     */
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
     * @param number the number of the process among the function's processes
     * @throws IOException if the {@code java} command does not exist
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

    /** Copies the output of the process until it exits. */
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

    /** Kills the process, and waits until it has exited and its output is in the log. */
    void stop() {
        environment.stop();
        process.join().onExit().join();
        over.completeOnTimeout(null, LAST_WORDS_SECONDS, TimeUnit.SECONDS).join();
    }

    /**
     * Kills the process through its handle, because {@link Process#destroyForcibly()} would close the unread output.
     */
    private void kill() {
        Process started = process.getNow(null);
        if (started != null) {
            started.toHandle().destroyForcibly();
        }
    }
}
