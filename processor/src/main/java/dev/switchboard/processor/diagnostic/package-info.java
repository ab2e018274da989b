/**
 * Messages to the user: every problem with its id, wording and ways out, the place of a finding, and the class that
 * prints a report.
 */
@NullMarked
package dev.switchboard.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
