/**
 * Measures the cost of handling an event, from the bytes of the event to the bytes of the response. Compares a
 * generated handler with two that are written by hand, each with 1 to 300 routes.
 */
@NullMarked
package dev.switchboard.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
