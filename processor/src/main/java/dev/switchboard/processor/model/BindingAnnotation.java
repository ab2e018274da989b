package dev.switchboard.processor.model;

import dev.switchboard.processor.diagnostic.Place;

/**
 * A binding annotation on a parameter.
 *
 * @param name the annotation's value, or an empty string if it takes none
 * @param place the place of the value, or of the annotation if it takes none
 */
public record BindingAnnotation(BindingKind kind, String name, Place place) {
    /** Returns the annotation as it appears in the source. */
    public String spelling() {
        return kind.isNamed() ? kind.spelling() + "(\"" + name + "\")" : kind.spelling();
    }
}
