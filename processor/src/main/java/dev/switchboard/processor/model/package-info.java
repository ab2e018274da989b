/**
 * Immutable records of what the user's source contains: APIs, route classes, route methods, parameters, results and
 * JSON types. Shapes that Switchboard does not support are part of the model too, so that {@code validate} can report
 * them later. A model is valid for one round, because it refers to the elements of that round.
 */
@NullMarked
package dev.switchboard.processor.model;

import org.jspecify.annotations.NullMarked;
