/**
 * Runs a Lambda function in processes of its own, as it is deployed: each process has AWS's Java runtime client, which
 * calls a Runtime API in this package.
 *
 * <p>The gateway uses this package through the interface {@link dev.switchboard.local.gateway.LambdaFunction}. The
 * function receives events and environment variables. The function keeps connections and posts to them by itself, as on
 * AWS.
 *
 * <p>The package is above {@code gateway}, {@code lambda} and {@code shape}, and below the development server.
 */
@NullMarked
package dev.switchboard.local.process;

import org.jspecify.annotations.NullMarked;
