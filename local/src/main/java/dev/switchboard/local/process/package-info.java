/**
 * A Lambda function in processes of its own, as it is deployed: AWS's Java runtime client in each, and the Runtime API for
 * them to talk to.
 *
 * <p>Knows the gateway only by its {@link dev.switchboard.local.gateway.LambdaFunction} seam. What the function does with
 * events, where it keeps connections and how it posts is its own affair: nothing is shared with it but its environment
 * variables.
 */
@NullMarked
package dev.switchboard.local.process;

import org.jspecify.annotations.NullMarked;
