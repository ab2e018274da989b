/** Judges models: one rule, one class. Rules read the model and add findings; they change nothing and write nothing. */
@NullMarked
package dev.switchboard.processor.validate;

import org.jspecify.annotations.NullMarked;
