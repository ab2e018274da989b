package dev.switchboard.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Place in the user's source: an element, an annotation on it, or a value in that annotation. A place is valid for one
 * round only, like its element.
 */
public record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    public static Place of(Element element) {
        return new Place(element, null, null);
    }

    /** Returns the place of an annotation on the element, or of the element itself if the annotation is null. */
    public static Place of(Element element, @Nullable AnnotationMirror annotation) {
        return new Place(element, annotation, null);
    }

    /**
     * Returns the place of a value in an annotation, or of the annotation itself if the value is null because the
     * source does not give it.
     */
    public static Place of(Element element, AnnotationMirror annotation, @Nullable AnnotationValue value) {
        return new Place(element, annotation, value);
    }
}
