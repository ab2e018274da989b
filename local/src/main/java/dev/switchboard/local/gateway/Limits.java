package dev.switchboard.local.gateway;

import java.time.Duration;

/**
 * The quotas of connections.
 *
 * @param frameBytes the largest payload of one frame; a larger one closes the connection with 1009
 * @param messageBytes the largest message, with all its frames; a larger one closes the connection with 1009
 * @param urlCharacters the length of the longest handshake URL, including the query
 * @param idleTimeout the time after which a connection without data frames in either direction is closed
 * @param maxDuration the time after which every connection is closed
 * @param integrationTimeout the time for which the gateway waits for the function's response, from 50 ms to 29 s
 */
public record Limits(
        int frameBytes,
        int messageBytes,
        int urlCharacters,
        Duration idleTimeout,
        Duration maxDuration,
        Duration integrationTimeout) {

    private static final Duration SHORTEST_INTEGRATION = Duration.ofMillis(50);
    private static final Duration LONGEST_INTEGRATION = Duration.ofSeconds(29);

    /**
     * Checks the timeouts.
     *
     * @throws IllegalArgumentException if a timeout is out of range; the message names the timeout
     */
    public Limits {
        if (integrationTimeout.compareTo(SHORTEST_INTEGRATION) < 0
                || integrationTimeout.compareTo(LONGEST_INTEGRATION) > 0) {
            throw new IllegalArgumentException("The integration timeout must be from 50 ms to 29 s, as on AWS, but is "
                    + integrationTimeout + ".");
        }
        requirePositive("idle timeout", idleTimeout);
        requirePositive("maximum duration", maxDuration);
    }

    private static void requirePositive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("The " + what + " must be positive, but is " + duration + ".");
        }
    }

    /** Returns API Gateway's limits. On AWS, only the integration timeout can be changed, from 50 ms to 29 s. */
    public static Limits ofApiGateway() {
        return new Limits(
                32 * 1024, 128 * 1024, 4096, Duration.ofMinutes(10), Duration.ofHours(2), Duration.ofSeconds(29));
    }

    /** Returns these limits with a different integration timeout. */
    public Limits withIntegrationTimeout(Duration timeout) {
        return new Limits(frameBytes, messageBytes, urlCharacters, idleTimeout, maxDuration, timeout);
    }

    /** Returns these limits with a different idle timeout. */
    public Limits withIdleTimeout(Duration timeout) {
        return new Limits(frameBytes, messageBytes, urlCharacters, timeout, maxDuration, integrationTimeout);
    }

    /** Returns these limits with a different maximum duration. */
    public Limits withMaxDuration(Duration duration) {
        return new Limits(frameBytes, messageBytes, urlCharacters, idleTimeout, duration, integrationTimeout);
    }
}
