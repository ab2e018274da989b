/** Runs the benchmarks one after the other, and publishes the table of their figures. */
@NullMarked
package dev.switchboard.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
