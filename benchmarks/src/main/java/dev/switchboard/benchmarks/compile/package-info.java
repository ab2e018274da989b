/** Compiles sources that are made up here, with and without annotation processors, and takes the time. */
@NullMarked
package dev.switchboard.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
