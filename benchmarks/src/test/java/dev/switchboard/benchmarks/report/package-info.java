/** Tests of the table and of the figures quoted from it. */
@NullMarked
package dev.switchboard.benchmarks.report;

import org.jspecify.annotations.NullMarked;
