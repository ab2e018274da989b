/**
 * Programs that measure the figures in {@code docs/performance.md}. They print a table, and are no part of the tests.
 */
@NullMarked
package dev.switchboard.benchmarks;

import org.jspecify.annotations.NullMarked;
