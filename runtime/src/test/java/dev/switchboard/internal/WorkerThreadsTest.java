package dev.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkerThreadsTest {
    private final WorkerThreads threads = new WorkerThreads("work");

    @Test
    void createsNamedDaemonThreads() {
        Thread thread = threads.newThread(() -> {});

        assertThat(thread.getName()).isEqualTo("work");
        assertThat(thread.isDaemon()).isTrue();
    }

    @Test
    void joinReturnsWhenAllThreadsHaveEnded() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean joined = new AtomicBoolean();
        Thread worker = threads.newThread(() -> await(end));
        worker.start();
        Thread joining = new Thread(() -> {
            threads.join();
            joined.set(true);
        });
        joining.start();
        joining.interrupt();
        while (joining.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(joined).isFalse();

        end.countDown();
        joining.join();

        assertThat(joined).isTrue();
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void joinKeepsTheInterruptFlagOfAnInterruptedThread() {
        CountDownLatch end = new CountDownLatch(1);
        threads.newThread(() -> await(end)).start();
        threads.newThread(end::countDown).start();
        Thread.currentThread().interrupt();

        threads.join();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void joinDoesNotSetTheInterruptFlag() {
        threads.newThread(() -> {}).start();

        threads.join();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
