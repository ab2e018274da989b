/** Measured figures as values, and the Markdown table that shows them. */
@NullMarked
package dev.switchboard.benchmarks.report;

import org.jspecify.annotations.NullMarked;
