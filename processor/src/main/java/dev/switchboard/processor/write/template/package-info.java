/** Turns a valid API into its deployment template: one section, one class. Text only; nothing here knows the compiler. */
@NullMarked
package dev.switchboard.processor.write.template;

import org.jspecify.annotations.NullMarked;
