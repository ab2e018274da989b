package dev.switchboard.processor.scan;

import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Looks for Jackson's annotations, which say how JSON should look and which generated codecs would not heed. */
final class ForeignAnnotations {
    private ForeignAnnotations() {}

    /** The first one, as users write it: {@code @JsonProperty}. */
    static Optional<String> find(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream()
                .filter(ForeignAnnotations::isForeign)
                .map(mirror -> "@" + mirror.getAnnotationType().asElement().getSimpleName())
                .findFirst();
    }

    private static boolean isForeign(AnnotationMirror mirror) {
        String name = ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
        return name.startsWith("com.fasterxml.jackson.") || name.startsWith("tools.jackson.");
    }
}
