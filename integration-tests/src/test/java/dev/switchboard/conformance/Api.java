package dev.switchboard.conformance;

import java.util.Locale;

/**
 * The APIs of the stack under test. One function serves all APIs. Several APIs are needed because one API cannot have
 * all of these settings.
 */
enum Api {
    /**
     * Has all predefined routes, {@code act} (one-way), {@code ask} and {@code 5} (two-way), and two routes that each
     * have only one of the two settings of a two-way route.
     */
    FULL,
    /** Has only {@code act} and {@code ask}: no {@code $connect}, {@code $disconnect} or {@code $default}. */
    BARE,
    /** Reads the route key from two places: <code>${request.body.service}/${request.body.meta.type}</code>. */
    COMPOUND,
    /**
     * Reads the route key from messages that are arrays: {@code $request.body[2]}. Only local, because AWS may refuse
     * the expression.
     */
    INDEXED,
    /** Waits only briefly for its function. */
    HASTY,
    /** Closes connections that are idle for a short time. On AWS, every API closes them, after ten minutes. */
    IDLE,
    /** Closes connections after a short time, even if active. On AWS, every API closes them, after two hours. */
    SHORT,
    /** Has an authorizer, which requires the query parameter {@code token}. */
    GUARDED;

    /** Returns the name of this API in the addresses that the function returns. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
