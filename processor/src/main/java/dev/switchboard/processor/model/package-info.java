/**
 * What the user's source says, as immutable records: APIs, route classes, route methods, parameters, results, JSON types.
 * Shapes that Switchboard does not support are cases of the model too, so that judging them can wait. A model holds for
 * one round, because it knows the elements it came from.
 */
@NullMarked
package dev.switchboard.processor.model;

import org.jspecify.annotations.NullMarked;
