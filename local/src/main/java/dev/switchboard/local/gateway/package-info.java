/**
 * The protocol core: what API Gateway does between a WebSocket and a Lambda function, as bytes in and bytes out.
 *
 * <p>No sockets, no threads, no real time: a front hands in requests and frames and implements {@link ClientPort}, the
 * function is a {@link LambdaFunction}, and time comes from a {@link java.time.Clock} and {@link Timers}. Nothing here
 * may depend on Netty or on the rest of this module, so that ten idle minutes pass in a test in microseconds.
 */
@NullMarked
package dev.switchboard.local.gateway;

import org.jspecify.annotations.NullMarked;
