/**
 * Writes the deployment template of a valid API, with one class for each section. Sections produce text only, and do
 * not use the compiler's API.
 */
@NullMarked
package dev.switchboard.processor.write.template;

import org.jspecify.annotations.NullMarked;
