/** What was measured, as a value, and the Markdown table that it becomes; nothing here measures. */
@NullMarked
package dev.switchboard.benchmarks.report;

import org.jspecify.annotations.NullMarked;
