/**
 * The protocol core: the behavior of API Gateway between a WebSocket and a Lambda function.
 *
 * <p>The core has no sockets, threads or real time. A network front passes in requests and frames, and implements
 * {@link ClientPort}. The function is a {@link LambdaFunction}. Time comes from a {@link java.time.Clock} and
 * {@link Timers}, so ten idle minutes pass in microseconds in a test.
 *
 * <p>The package is below every other package of this module, and imports none of them.
 */
@NullMarked
package dev.switchboard.local.gateway;

import org.jspecify.annotations.NullMarked;
