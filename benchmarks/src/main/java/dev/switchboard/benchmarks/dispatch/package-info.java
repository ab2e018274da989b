/**
 * What it costs to get from the bytes of an event to those of its answer, in handlers of 1 to 300 routes: a generated
 * one, and two that are written by hand.
 */
@NullMarked
package dev.switchboard.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
