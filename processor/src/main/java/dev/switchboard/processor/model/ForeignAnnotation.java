package dev.switchboard.processor.model;

import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.WayOut;

/**
 * An annotation of another library that shapes or checks JSON, and that generated code would ignore.
 *
 * @param spelling the annotation as users spell it: {@code @NotBlank}
 * @param where the annotated element as users spell it: {@code Order.note}
 * @param reason why the annotation has no effect, worded as the end of a sentence
 */
public record ForeignAnnotation(String spelling, String where, Place place, String reason, WayOut wayOut) {}
