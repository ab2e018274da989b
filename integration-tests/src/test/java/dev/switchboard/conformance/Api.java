package dev.switchboard.conformance;

import java.util.Locale;

/**
 * The APIs of the stack under test. One function serves them all, and each has settings that exclude those of the
 * others.
 */
enum Api {
    /**
     * Has all predefined routes, {@code act} (one-way), {@code ask} (two-way), {@code 5}, and two halves of a two-way
     * route.
     */
    FULL,
    /** Has only {@code act} and {@code ask}: no {@code $connect}, {@code $disconnect} or {@code $default}. */
    BARE,
    /** Reads the route key from two places: <code>${request.body.service}/${request.body.meta.type}</code>. */
    COMPOUND,
    /**
     * Reads the route key from messages that are arrays: {@code $request.body[2]}. Only local, because AWS may refuse
     * it.
     */
    INDEXED,
    /** Waits only briefly for its function. */
    HASTY,
    /** Ends connections after a silence. On AWS every API does so, after ten minutes. */
    IDLE,
    /** Ends connections at a certain age. On AWS every API does so, after two hours. */
    SHORT,
    /** Has an authorizer, which requires a {@code token} in the query. */
    GUARDED;

    /** Returns the name of this API in the list of addresses that the stack returns. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
