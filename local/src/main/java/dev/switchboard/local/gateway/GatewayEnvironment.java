package dev.switchboard.local.gateway;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What the gateway takes from the world around it.
 *
 * @param clock the time, shown in events and ids
 * @param timers what wakes the gateway up for timeouts
 * @param random the part of ids that is not time; safe for use by several threads
 */
public record GatewayEnvironment(Clock clock, Timers timers, RandomGenerator random) {

    /** Real time and real randomness, woken by the given timers. */
    public static GatewayEnvironment real(Timers timers) {
        return new GatewayEnvironment(Clock.systemUTC(), timers, new SecureRandom());
    }
}
