/**
 * Runs a Lambda function: reads its events, calls the handler, writes the responses, keeps the connections. The topmost
 * package of this module; no other package imports it.
 */
@NullMarked
package dev.switchboard.lambda;

import org.jspecify.annotations.NullMarked;
