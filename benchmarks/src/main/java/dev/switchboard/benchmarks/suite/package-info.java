/** Runs the parts of the suite one after the other, and publishes their table. The topmost package of this module. */
@NullMarked
package dev.switchboard.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
