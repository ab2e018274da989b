package dev.switchboard.internal.sending;

import dev.switchboard.internal.Backoff;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.DeliveryException.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Posts messages, and retries after a pause if API Gateway throttles, as long as there is time. The AWS client itself
 * retries faults of the network and of the service. Other errors are not retried, because they would occur again.
 * Thread-safe.
 */
final class RetryingPost {
    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 8;
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(3));

    private final ConnectionGateway gateway;
    private final Clock clock;
    private final Backoff.Sleeper sleeper;

    RetryingPost(ConnectionGateway gateway, Clock clock, Backoff.Sleeper sleeper) {
        this.gateway = gateway;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Posts a message. Fails unless an attempt succeeds before the given time and within 20 seconds. */
    Delivery post(String connectionId, byte[] json, Instant limit) {
        Instant end = TimeLimits.earlier(limit, clock.instant().plus(AT_MOST));
        for (int attempt = 1; ; attempt++) {
            try {
                return gateway.post(connectionId, json, timeUntil(end));
            } catch (DeliveryException e) {
                Duration pause = BACKOFF.after(attempt);
                if (e.reason() != Cause.THROTTLED
                        || attempt == ATTEMPTS
                        || !clock.instant().plus(pause).isBefore(end)) {
                    throw e;
                }
                sleep(pause);
                if (!clock.instant().isBefore(end)) {
                    // The pause took longer than planned. The reason for the failure is still the throttling.
                    throw e;
                }
            }
        }
    }

    private Duration timeUntil(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative() || left.isZero()) {
            throw new DeliveryException(
                    Cause.OUT_OF_TIME,
                    "Time ran out before the message could be sent. Give the function a longer timeout, or send to"
                            + " fewer connections at a time.",
                    null);
        }
        return left;
    }

    private void sleep(Duration pause) {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException(Cause.INTERRUPTED, "The sending thread was interrupted.", e);
        }
    }
}
