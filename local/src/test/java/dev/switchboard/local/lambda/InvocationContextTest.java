package dev.switchboard.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.switchboard.fixtures.ManualClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvocationContextTest {

    private final ManualClock clock = new ManualClock(Instant.EPOCH);
    private final Context context = new InvocationContext(FunctionConfiguration.named("chat"), clock);

    @Test
    void remainingTimeDecreasesToZero() {
        assertThat(context.getRemainingTimeInMillis()).isEqualTo(30_000);
        clock.advance(Duration.ofSeconds(12));
        assertThat(context.getRemainingTimeInMillis()).isEqualTo(18_000);
        clock.advance(Duration.ofMinutes(1));
        assertThat(context.getRemainingTimeInMillis()).isZero();
    }

    @Test
    void eachInvocationHasAUuidAsRequestId() {
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
}
