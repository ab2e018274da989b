/**
 * Reads the user's elements into the model. A scanner never fails because of a user's mistake: what Switchboard does
 * not support becomes part of the model, and {@code validate} reports it.
 */
@NullMarked
package dev.switchboard.processor.scan;

import org.jspecify.annotations.NullMarked;
