package dev.switchboard.conformance;

import java.util.Locale;

/** The APIs of the stack under test. One function serves them all; each is what the others cannot be at the same time. */
enum Api {
    /** All predefined routes, {@code act} (one-way), {@code ask} (two-way), {@code 5}, and two halves of a two-way route. */
    FULL,
    /** Only {@code act} and {@code ask}: no {@code $connect}, no {@code $disconnect}, no {@code $default}. */
    BARE,
    /** Reads the route key from two places: <code>${request.body.service}/${request.body.meta.type}</code>. */
    COMPOUND,
    /** Reads the route key from messages that are arrays: {@code $request.body[2]}. Not on AWS, which may refuse it. */
    INDEXED,
    /** Waits only briefly for its function. */
    HASTY,
    /** Ends connections that are silent for long; on AWS that is every API, and long is ten minutes. */
    IDLE,
    /** Ends connections that are old; on AWS that is every API, and old is two hours. */
    SHORT,
    /** Has an authorizer, which wants a {@code token} in the query. */
    GUARDED;

    /** The name under which the stack tells where it is. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
