/** Checks models, with one class for each rule. A rule reads the model and adds findings to a report. */
@NullMarked
package dev.switchboard.processor.validate;

import org.jspecify.annotations.NullMarked;
