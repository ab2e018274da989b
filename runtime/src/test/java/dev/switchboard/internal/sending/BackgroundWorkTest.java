package dev.switchboard.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {
    @Test
    void awaitReturnsIfAnErrorHasEndedTheThread() throws InterruptedException {
        BackgroundWork work = new BackgroundWork("test");
        CountDownLatch ended = new CountDownLatch(1);
        work.add(1, () -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> ended.countDown());
            throw new OutOfMemoryError("for a test");
        });
        ended.await();

        assertThat(work.isUnderWay()).isFalse();
        CountDownLatch done = new CountDownLatch(1);
        work.add(1, done::countDown);
        done.await();
        work.await(Duration.ofMinutes(1));
        assertThat(work.isUnderWay()).isFalse();
    }
}
