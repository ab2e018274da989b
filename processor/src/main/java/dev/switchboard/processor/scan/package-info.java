/**
 * Reads the user's elements into the model, and never objects: what Switchboard does not support becomes a case of the
 * model that says so.
 */
@NullMarked
package dev.switchboard.processor.scan;

import org.jspecify.annotations.NullMarked;
