package dev.switchboard.connection;

import java.time.Duration;
import java.time.Instant;

/**
 * Lifetimes of a connection's entry in the store, measured from the handshake. An entry is valid until its lifetime has
 * passed, unless the entry is removed earlier.
 *
 * <p>API Gateway closes a connection that is silent for ten minutes, and every connection after two hours. An entry is
 * therefore written with the first lifetime. The first activity of the connection extends the entry once to the second
 * lifetime, which is longer than API Gateway's maximum. The entry of a connection therefore expires soon if its
 * {@code $disconnect} never arrives, but not while the connection is open.
 *
 * <p>API Gateway's ten minutes begin only when {@code $connect} has been answered, which may take 29 seconds. With a
 * first lifetime of exactly ten minutes, an entry would therefore expire while a silent connection is still open.
 *
 * @param untilFirstActivity the lifetime for connections that have neither sent nor received a message
 * @param afterActivity the lifetime for all other connections; at least as long as the first
 */
public record ConnectionLifetimes(Duration untilFirstActivity, Duration afterActivity) {
    /**
     * Default lifetimes: twelve minutes, and two hours and ten minutes. The default lifetimes are a little longer than
     * API Gateway's limits for silent connections and for all connections.
     */
    public static final ConnectionLifetimes DEFAULT =
            new ConnectionLifetimes(Duration.ofMinutes(12), Duration.ofMinutes(130));

    /**
     * Requires positive lifetimes, of which the second is at least as long as the first.
     *
     * @param untilFirstActivity the lifetime for connections that have neither sent nor received a message
     * @param afterActivity the lifetime for all other connections; at least as long as the first
     */
    public ConnectionLifetimes {
        if (untilFirstActivity.isNegative() || untilFirstActivity.isZero()) {
            throw new IllegalArgumentException(
                    "A connection's first lifetime must be positive, not " + untilFirstActivity + ".");
        }
        if (afterActivity.compareTo(untilFirstActivity) < 0) {
            throw new IllegalArgumentException("A connection's lifetime after activity, " + afterActivity
                    + ", must not be shorter than the lifetime before activity, " + untilFirstActivity + ".");
        }
    }

    /**
     * {@return when the entry of a connection that was opened at the given time expires if there is no activity}
     *
     * @param connectedAt when the connection was opened
     */
    public Instant firstExpiry(Instant connectedAt) {
        return connectedAt.plus(untilFirstActivity);
    }

    /**
     * {@return when the entry of a connection that was opened at the given time expires if there has been activity}
     *
     * @param connectedAt when the connection was opened
     */
    public Instant finalExpiry(Instant connectedAt) {
        return connectedAt.plus(afterActivity);
    }
}
