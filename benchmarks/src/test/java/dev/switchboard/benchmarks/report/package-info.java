/** Tests the table and the figures that are quoted from it. */
@NullMarked
package dev.switchboard.benchmarks.report;

import org.jspecify.annotations.NullMarked;
