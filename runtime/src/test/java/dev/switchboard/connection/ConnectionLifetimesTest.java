package dev.switchboard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConnectionLifetimesTest {
    @Test
    void refusesALifetimeAfterActivityThatIsShorter() {
        Duration hour = Duration.ofHours(1);

        assertThat(new ConnectionLifetimes(hour, hour).finalExpiry(Instant.EPOCH))
                .isEqualTo(Instant.EPOCH.plus(hour));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConnectionLifetimes(hour, hour.minusNanos(1)));
    }
}
