/**
 * Runs a Lambda function: reads its events, calls the handler, writes the responses and keeps the connections. This is
 * the topmost package of the module, and no other package imports it.
 */
@NullMarked
package dev.switchboard.lambda;

import org.jspecify.annotations.NullMarked;
