package dev.switchboard.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.process.ManualTimers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests warnings about work that continues after the handler has returned. Numbers such as {@code t65} in test names
 * are explained in {@code docs/conformance.md}.
 */
class LeftoverWorkTest {

    private final ManualTimers timers = new ManualTimers();
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "worker"));

    @AfterEach
    void letEverythingEnd() {
        gate.countDown();
        executor.shutdown();
    }

    @Test
    void t65_threadThatIsStillRunningIsReported() throws Exception {
        invoke(() -> {
            new Thread(this::work, "mailer").start();
            started.await();
        });

        assertThat(warnings)
                .containsExactly("it returned while its thread \"mailer\" was still working. On Lambda, that work is"
                        + " suspended when the handler returns. Wait for it before you return");
    }

    @Test
    void t65_poolThreadThatIsStillRunningIsReported() throws Exception {
        invoke(() -> {
            executor.execute(this::work);
            started.await();
        });

        assertThat(warnings).singleElement().asString().contains("\"worker\"");
    }

    @Test
    void t65_commonPoolThreadThatIsStillRunningIsReported() throws Exception {
        invoke(() -> {
            CompletableFuture<Void> unused = CompletableFuture.runAsync(this::work);
            started.await();
        });

        assertThat(warnings).hasSize(1);
    }

    @Test
    void t65_timerTaskThatIsStillRunningIsReported() throws Exception {
        invoke(() -> {
            new Timer("timer").schedule(task(this::work), 0);
            started.await();
        });

        assertThat(warnings).singleElement().asString().contains("\"timer\"");
    }

    @Test
    void t65_workThatTheHandlerAwaitedIsNotReported() throws Exception {
        invoke(() -> {
            Thread thread = new Thread(() -> {}, "waited for");
            thread.start();
            executor.submit(() -> {}).get();
            CompletableFuture.runAsync(() -> {}).join();
            thread.join();
        });

        assertThat(warnings).isEmpty();
    }

    @Test
    void t65_serviceThreadsAreNotReported() throws Exception {
        invoke(() -> {
            Thread service = new Thread(this::work, "idle-connection-reaper");
            service.setDaemon(true);
            service.start();
            started.await();
            new Timer("timer", true).schedule(task(() -> {}), TimeUnit.HOURS.toMillis(1));
        });

        assertThat(warnings).isEmpty();
    }

    @Test
    void t65_threadIsReportedOnlyOnce() throws Exception {
        try (HandlerPool pool = pool(() -> {
            if (started.getCount() > 0) {
                new Thread(this::work, "mailer").start();
                started.await();
            }
        })) {
            result(pool);
            timers.goOffUpTo(Duration.ofSeconds(1));
            result(pool);
            timers.goOffUpTo(Duration.ofSeconds(1));

            assertThat(warnings).hasSize(1);
        }
    }

    @Test
    void t65_workIsNotReportedDuringTheNextInvocation() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch secondMayReturn = new CountDownLatch(1);
        try (HandlerPool pool = pool(() -> {
            if (started.getCount() > 0) {
                new Thread(this::work, "mailer").start();
                started.await();
            } else {
                second.countDown();
                secondMayReturn.await();
            }
        })) {
            result(pool);
            CompletableFuture<InvocationResult> running = invoke(pool);
            second.await();
            timers.goOffUpTo(Duration.ofSeconds(1));

            assertThat(warnings).isEmpty();
            secondMayReturn.countDown();
            running.get(10, TimeUnit.SECONDS);
        }
    }

    private void work() {
        started.countDown();
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static TimerTask task(Runnable work) {
        return new TimerTask() {
            @Override
            public void run() {
                work.run();
                cancel();
            }
        };
    }

    private void invoke(Work handler) throws Exception {
        try (HandlerPool pool = pool(handler)) {
            result(pool);
            timers.goOffUpTo(Duration.ofSeconds(1));
        }
    }

    private HandlerPool pool(Work handler) {
        RequestStreamHandler plain = (input, output, context) -> {
            try {
                handler.run();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        };
        return new HandlerPool(
                () -> plain, FunctionConfiguration.named("test"), Clock.systemUTC(), timers, warnings::add);
    }

    private static void result(HandlerPool pool) throws Exception {
        assertThat(invoke(pool).get(10, TimeUnit.SECONDS)).isInstanceOf(InvocationResult.Returned.class);
    }

    private static CompletableFuture<InvocationResult> invoke(HandlerPool pool) {
        return pool.invoke("{}".getBytes(UTF_8)).toCompletableFuture();
    }

    private interface Work {
        void run() throws Exception;
    }
}
