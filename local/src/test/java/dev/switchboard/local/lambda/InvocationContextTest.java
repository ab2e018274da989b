package dev.switchboard.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvocationContextTest {

    private Instant now = Instant.EPOCH;
    private final Context context = new InvocationContext(FunctionConfiguration.named("chat"), new MovingClock());

    @Test
    void remainingTimeFallsAndStopsAtZero() {
        assertThat(context.getRemainingTimeInMillis()).isEqualTo(30_000);
        now = now.plus(Duration.ofSeconds(12));
        assertThat(context.getRemainingTimeInMillis()).isEqualTo(18_000);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(context.getRemainingTimeInMillis()).isZero();
    }

    @Test
    void requestIdIsAUuidOfItsOwn() {
        Context other = new InvocationContext(FunctionConfiguration.named("chat"), Clock.systemUTC());

        assertThat(UUID.fromString(context.getAwsRequestId())).isNotEqualTo(UUID.fromString(other.getAwsRequestId()));
    }

    @Test
    void functionIsNamedAsOnLambda() {
        assertThat(context.getFunctionName()).isEqualTo("chat");
        assertThat(context.getFunctionVersion()).isEqualTo("$LATEST");
        assertThat(context.getInvokedFunctionArn()).endsWith(":function:chat");
        assertThat(context.getLogGroupName()).isEqualTo("/aws/lambda/chat");
        assertThat(context.getMemoryLimitInMB()).isEqualTo(512);
    }

    private final class MovingClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
