/**
 * The Lambda service on a laptop: execution environments for one function, and how they are invoked.
 *
 * <p>Knows the gateway only by its {@link dev.switchboard.local.gateway.LambdaFunction} seam, and nothing of sockets.
 */
@NullMarked
package dev.switchboard.local.lambda;

import org.jspecify.annotations.NullMarked;
