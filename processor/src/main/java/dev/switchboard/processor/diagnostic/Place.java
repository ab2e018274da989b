package dev.switchboard.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the user's source something stands: an element, or narrower an annotation on it, or narrower still a value in
 * that annotation. Holds for one round only, as its elements do.
 */
public record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    public static Place of(Element element) {
        return new Place(element, null, null);
    }

    /** An annotation on the element; the element itself where the annotation is not there after all. */
    public static Place of(Element element, @Nullable AnnotationMirror annotation) {
        return new Place(element, annotation, null);
    }

    /** A value that stands in an annotation; where it does not stand there (a default), the annotation. */
    public static Place of(Element element, AnnotationMirror annotation, @Nullable AnnotationValue value) {
        return new Place(element, annotation, value);
    }
}
