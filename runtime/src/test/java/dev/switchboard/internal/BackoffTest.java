package dev.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final int MANY = 300;

    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));

    /** Each wait is longer than half of its span with a chance of one half: that none of 300 is does not happen. */
    @ParameterizedTest
    @CsvSource({"1,100", "2,200", "3,400", "4,800", "5,1000", "31,1000", "32,1000", "1000,1000"})
    void theSpanDoublesWithEachAttemptUpToTheLongest(int attempt, int span) {
        List<Duration> waits =
                IntStream.range(0, MANY).mapToObj(i -> backoff.after(attempt)).toList();

        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofMillis(span)) <= 0);
        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ZERO) > 0);
        assertThat(waits).anyMatch(wait -> wait.compareTo(Duration.ofMillis(span / 2)) > 0);
    }

    @Test
    void thoseWhoWereRefusedTogetherDoNotComeBackTogether() {
        assertThat(IntStream.range(0, MANY).mapToObj(i -> backoff.after(5)).distinct())
                .hasSizeGreaterThan(1);
    }

    /** A millisecond and a bit: the JDK takes them apart. */
    @Test
    void aThreadWaitsUnlessItIsInterrupted() {
        assertThatCode(() -> Backoff.Sleeper.THREAD.sleep(Duration.ofNanos(1_000_002)))
                .doesNotThrowAnyException();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Backoff.Sleeper.THREAD.sleep(Duration.ofHours(1)))
                .isInstanceOf(InterruptedException.class);
    }
}
