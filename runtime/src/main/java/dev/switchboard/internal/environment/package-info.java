/**
 * Parts of a runtime as environment variables describe them: settings, and the endpoint, the gateway and the table,
 * which are opened when they are first used. It also primes the clients of AWS during a start. This package is not part
 * of the API and may change in any release.
 */
@NullMarked
package dev.switchboard.internal.environment;

import org.jspecify.annotations.NullMarked;
