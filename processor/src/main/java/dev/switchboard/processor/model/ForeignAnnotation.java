package dev.switchboard.processor.model;

import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.WayOut;

/**
 * Another library's annotation that shapes or checks JSON, where generated code would pass over it.
 *
 * @param spelling the annotation as users write it: {@code @NotBlank}
 * @param where the element that the annotation stands on, as users name it: {@code Order.note}
 * @param reason why it has no effect, as the end of a sentence
 * @param wayOut what to do instead, as a sentence
 */
public record ForeignAnnotation(String spelling, String where, Place place, String reason, WayOut wayOut) {}
