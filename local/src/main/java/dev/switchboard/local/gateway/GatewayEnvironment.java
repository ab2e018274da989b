package dev.switchboard.local.gateway;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * The sources of time and randomness for a gateway.
 *
 * @param clock the clock for events and ids
 * @param timers the timers for timeouts
 * @param random the source of the random part of ids; safe for use by several threads
 */
public record GatewayEnvironment(Clock clock, Timers timers, RandomGenerator random) {

    /** Returns an environment with the system clock, a secure source of randomness, and the given timers. */
    public static GatewayEnvironment real(Timers timers) {
        return new GatewayEnvironment(Clock.systemUTC(), timers, new SecureRandom());
    }
}
