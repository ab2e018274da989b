/**
 * The Lambda service on the developer's machine: invokes a function in execution environments inside this process.
 *
 * <p>The gateway uses this package through the interface {@link dev.switchboard.local.gateway.LambdaFunction}.
 *
 * <p>The package is above {@code gateway}, and below {@code process}, the development server and the test kit.
 */
@NullMarked
package dev.switchboard.local.lambda;

import org.jspecify.annotations.NullMarked;
