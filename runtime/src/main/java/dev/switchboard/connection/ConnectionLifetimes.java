package dev.switchboard.connection;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a connection's entry counts after the connection was opened, unless it is removed before.
 *
 * <p>API Gateway closes a connection that is silent for ten minutes, and every connection after two hours. So an entry is
 * written for the first span, and the first sign of life moves it once to the second, which lies past API Gateway's
 * maximum: entries of connections whose {@code $disconnect} never came vanish soon, and no live user ever does.
 *
 * <p>Both spans count from the handshake. API Gateway's ten minutes begin only when {@code $connect} has been answered,
 * which may take 29 seconds. A first span of exactly ten minutes would therefore end while a silent connection still
 * lives.
 *
 * @param untilFirstActivity from connection, for connections that have neither said nor heard anything
 * @param afterActivity from connection, for all others; at least as long
 */
public record ConnectionLifetimes(Duration untilFirstActivity, Duration afterActivity) {
    /**
     * Lifetimes of twelve minutes, and of two hours and ten minutes: a little more than API Gateway's idle limit and maximum
     * duration.
     */
    public static final ConnectionLifetimes DEFAULT =
            new ConnectionLifetimes(Duration.ofMinutes(12), Duration.ofMinutes(130));

    /** Requires positive spans, the second no shorter than the first. */
    public ConnectionLifetimes {
        if (untilFirstActivity.isNegative() || untilFirstActivity.isZero()) {
            throw new IllegalArgumentException(
                    "A connection's first lifetime must be positive, not " + untilFirstActivity + ".");
        }
        if (afterActivity.compareTo(untilFirstActivity) < 0) {
            throw new IllegalArgumentException("A connection's lifetime after activity, " + afterActivity
                    + ", must not be shorter than the one before it, " + untilFirstActivity + ".");
        }
    }

    /** When the entry of a connection opened at this time expires without a sign of life. */
    public Instant firstExpiry(Instant connectedAt) {
        return connectedAt.plus(untilFirstActivity);
    }

    /** When the entry of a connection opened at this time expires after a sign of life. */
    public Instant finalExpiry(Instant connectedAt) {
        return connectedAt.plus(afterActivity);
    }
}
