/**
 * Reads the parts of a runtime from environment variables: its settings, and the endpoint, the gateway and the table,
 * which are opened when they are first used. It also primes the AWS clients while a function starts. This package is
 * not part of the API and may change in any release.
 */
@NullMarked
package dev.switchboard.internal.environment;

import org.jspecify.annotations.NullMarked;
