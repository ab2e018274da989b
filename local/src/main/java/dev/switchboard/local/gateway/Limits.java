package dev.switchboard.local.gateway;

import java.time.Duration;

/**
 * The quotas that shape a connection's life.
 *
 * @param frameBytes the largest payload of one frame; beyond it the connection is closed with 1009
 * @param messageBytes the largest message, all its frames together; beyond it the connection is closed with 1009
 * @param urlCharacters the longest handshake URL, query included
 * @param idleTimeout how long a connection may be silent in both directions
 * @param maxDuration how long a connection may live, whatever happens on it
 * @param integrationTimeout how long the gateway waits for the function's answer
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
     * Checks what can be chosen.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public Limits {
        if (integrationTimeout.compareTo(SHORTEST_INTEGRATION) < 0
                || integrationTimeout.compareTo(LONGEST_INTEGRATION) > 0) {
            throw new IllegalArgumentException(
                    "The integration timeout must be 50 ms to 29 s, as on AWS, and not " + integrationTimeout + ".");
        }
        requirePositive("idle timeout", idleTimeout);
        requirePositive("maximum duration", maxDuration);
    }

    private static void requirePositive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("The " + what + " must be more than nothing, and not " + duration + ".");
        }
    }

    /** API Gateway's own figures; on AWS only the integration timeout can be chosen, between 50 ms and these 29 s. */
    public static Limits ofApiGateway() {
        return new Limits(
                32 * 1024, 128 * 1024, 4096, Duration.ofMinutes(10), Duration.ofHours(2), Duration.ofSeconds(29));
    }

    /** The same with another integration timeout. */
    public Limits withIntegrationTimeout(Duration timeout) {
        return new Limits(frameBytes, messageBytes, urlCharacters, idleTimeout, maxDuration, timeout);
    }

    /** The same with another idle timeout. */
    public Limits withIdleTimeout(Duration timeout) {
        return new Limits(frameBytes, messageBytes, urlCharacters, timeout, maxDuration, integrationTimeout);
    }

    /** The same with another maximum duration. */
    public Limits withMaxDuration(Duration duration) {
        return new Limits(frameBytes, messageBytes, urlCharacters, idleTimeout, duration, integrationTimeout);
    }
}
