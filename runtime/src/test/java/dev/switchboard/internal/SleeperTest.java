package dev.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SleeperTest {
    /** Sleeps a millisecond and some nanoseconds, which {@link Thread#sleep(long, int)} takes as separate arguments. */
    @Test
    void sleepsUnlessTheThreadIsInterrupted() {
        assertThatCode(() -> Backoff.Sleeper.THREAD.sleep(Duration.ofNanos(1_000_002)))
                .doesNotThrowAnyException();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Backoff.Sleeper.THREAD.sleep(Duration.ofHours(1)))
                .isInstanceOf(InterruptedException.class);
    }
}
