/** Programs that measure the figures in {@code docs/performance.md} and write them there as a table. */
@NullMarked
package dev.switchboard.benchmarks;

import org.jspecify.annotations.NullMarked;
