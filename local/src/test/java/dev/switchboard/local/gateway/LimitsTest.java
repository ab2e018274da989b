package dev.switchboard.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final Limits LIMITS = Limits.ofApiGateway();

    @ParameterizedTest
    @ValueSource(longs = {50, 29_000})
    void integrationTimeoutMayBeFrom50MillisecondsTo29Seconds(long millis) {
        assertThat(LIMITS.withIntegrationTimeout(Duration.ofMillis(millis)).integrationTimeout())
                .hasMillis(millis);
    }

    @ParameterizedTest
    @ValueSource(longs = {49, 29_001, 0, -1})
    void anyOtherIntegrationTimeoutIsRefused(long millis) {
        Duration timeout = Duration.ofMillis(millis);

        assertThatThrownBy(() -> LIMITS.withIntegrationTimeout(timeout))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The integration timeout must be from 50 ms to 29 s, as on AWS, but is " + timeout + ".");
    }

    @Test
    void otherTimeoutsMustBePositive() {
        assertThatThrownBy(() -> LIMITS.withIdleTimeout(Duration.ZERO))
                .hasMessage("The idle timeout must be positive, but is PT0S.");
        assertThatThrownBy(() -> LIMITS.withMaxDuration(Duration.ofSeconds(-1)))
                .hasMessage("The maximum duration must be positive, but is PT-1S.");
    }
}
