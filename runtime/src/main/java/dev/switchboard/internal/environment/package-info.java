/**
 * Parts of a runtime as environment variables describe them: settings, and the endpoint, the gateway and the table,
 * opened when they are first used. Primes the clients of AWS during a start. Not part of the API: it may change in any
 * release.
 */
@NullMarked
package dev.switchboard.internal.environment;

import org.jspecify.annotations.NullMarked;
