/** Compiles invented sources with and without annotation processors, and measures the time. */
@NullMarked
package dev.switchboard.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
