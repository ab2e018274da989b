package dev.switchboard.processor.model;

import dev.switchboard.processor.diagnostic.Place;

/**
 * A binding annotation on a parameter.
 *
 * @param kind which annotation it is
 * @param name the name it gives, the empty string for those that give none
 * @param place the name where it gives one, else the annotation
 */
public record BindingAnnotation(BindingKind kind, String name, Place place) {
    /** The annotation as it stands in the source. */
    public String spelling() {
        return kind.isNamed() ? kind.spelling() + "(\"" + name + "\")" : kind.spelling();
    }
}
