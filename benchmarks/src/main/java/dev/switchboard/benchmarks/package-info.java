/** Programs, not tests, that measure the figures in {@code docs/performance.md} and print them as a table. */
@NullMarked
package dev.switchboard.benchmarks;

import org.jspecify.annotations.NullMarked;
