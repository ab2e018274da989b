/**
 * Configures a runtime from environment variables. The package reads the runtime's settings and its callback endpoint,
 * creates the clients for the gateway and the table when they are first used, and primes the AWS clients while a
 * function starts. This package is not part of the API and may change in any release.
 */
@NullMarked
package dev.switchboard.internal.environment;

import org.jspecify.annotations.NullMarked;
