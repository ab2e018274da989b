/** Writes the deployment template of a valid API as text, with one class for each section. */
@NullMarked
package dev.switchboard.processor.write.template;

import org.jspecify.annotations.NullMarked;
