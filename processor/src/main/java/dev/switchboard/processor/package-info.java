/**
 * The annotation processor: a table of steps, and the one class that knows the pipeline scan → validate → write. What a
 * step finds out lives in the packages below; nothing here looks into an element or writes a line of source.
 */
@NullMarked
package dev.switchboard.processor;

import org.jspecify.annotations.NullMarked;
