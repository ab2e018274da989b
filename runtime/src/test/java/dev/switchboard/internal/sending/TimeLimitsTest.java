package dev.switchboard.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.ManualClock;
import dev.switchboard.message.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests nested time limits. */
class TimeLimitsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T01:00:00Z");

    private final ManualClock clock = new ManualClock(NOW);
    private final TimeLimits limits = new TimeLimits(clock);

    @Test
    void withoutALimitTheTimeNeverRunsOut() {
        assertThat(limits.current()).isEqualTo(Instant.MAX);
        assertThat(limits.isUp(limits.current())).isFalse();
        assertThat(limits.left(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aShorterInnerLimitAppliesUntilItIsClosed() {
        TimeLimit outer = limits.open(Duration.ofSeconds(60));
        TimeLimit inner = limits.open(Duration.ofSeconds(1));
        assertThat(limits.current()).isEqualTo(NOW.plusSeconds(1));
        assertThat(limits.left(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(1));

        inner.close();
        assertThat(limits.current()).isEqualTo(NOW.plusSeconds(60));

        outer.close();
        assertThat(limits.current()).isEqualTo(Instant.MAX);
    }

    @Test
    void aLongerInnerLimitDoesNotExtendTheOuterOne() {
        TimeLimit outer = limits.open(Duration.ofSeconds(1));
        TimeLimit inner = limits.open(Duration.ofSeconds(60));

        assertThat(limits.current()).isEqualTo(NOW.plusSeconds(1));

        inner.close();
        outer.close();
    }

    @Test
    void aLimitHasRunOutFromItsEndOn() {
        TimeLimits.OpenLimit limit = limits.open(Duration.ofSeconds(1));
        clock.advance(Duration.ofMillis(999));
        assertThat(limits.isUp(limit.end())).isFalse();

        clock.advance(Duration.ofMillis(1));
        assertThat(limits.isUp(limit.end())).isTrue();
        limit.close();
    }

    @Test
    void aThreadWithoutALimitObservesTheOneThatEndsFirst() throws InterruptedException {
        TimeLimits.OpenLimit own = limits.open(Duration.ofSeconds(60));
        Thread other = new Thread(() -> {
            TimeLimits.OpenLimit sooner = limits.open(Duration.ofSeconds(1));
            assertThat(limits.current()).isEqualTo(sooner.end());
        });
        other.start();
        other.join();
        Instant[] seen = new Instant[1];
        Thread without = new Thread(() -> seen[0] = limits.current());
        without.start();
        without.join();

        assertThat(seen[0]).isEqualTo(NOW.plusSeconds(1));
        assertThat(limits.current())
                .as("a thread with a limit observes its own")
                .isEqualTo(own.end());
        own.close();
    }
}
