/** Measures the time to compile made-up sources with and without annotation processors. */
@NullMarked
package dev.switchboard.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
