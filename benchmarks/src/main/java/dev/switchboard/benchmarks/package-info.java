/** What the figures in {@code docs/performance.md} were measured with: programs that print a table, not tests. */
@NullMarked
package dev.switchboard.benchmarks;

import org.jspecify.annotations.NullMarked;
