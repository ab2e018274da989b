package dev.switchboard.processor.scan;

import dev.switchboard.processor.diagnostic.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reads annotations as mirrors, because {@code getAnnotation} would need the annotation's class, and all classes that
 * it names, on the processor's own class path.
 */
public final class Mirrors {
    private Mirrors() {}

    public static Optional<AnnotationMirror> find(AnnotatedConstruct annotated, String annotation) {
        for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
            if (nameOf(mirror).contentEquals(annotation)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the text of an annotation's element, given or by default. Returns an empty string if the source lacks a
     * required value.
     */
    public static String text(AnnotationMirror mirror, String element) {
        return value(mirror, element)
                .map(value -> String.valueOf(value.getValue()))
                .orElse("");
    }

    /** Returns the values of an annotation's array element, in order. */
    public static List<AnnotationValue> values(AnnotationMirror mirror, String element) {
        Object value = value(mirror, element).map(AnnotationValue::getValue).orElse(null);
        return value instanceof List<?> list
                ? list.stream().map(AnnotationValue.class::cast).toList()
                : List.of();
    }

    /** Returns the value of an annotation's element, given or by default. */
    private static Optional<AnnotationValue> value(AnnotationMirror mirror, String element) {
        return given(mirror, element).or(() -> defaultOf(mirror, element));
    }

    /**
     * Returns the place of an annotation's element, or of the annotation itself if the source does not give the
     * element.
     */
    public static Place place(Element annotated, AnnotationMirror mirror, String element) {
        return Place.of(annotated, mirror, given(mirror, element).orElse(null));
    }

    /** Returns whether a {@code @Nullable} of any package is on the declaration or on its type. */
    public static boolean isNullable(Element element) {
        return isNullable((AnnotatedConstruct) element) || isNullable(element.asType());
    }

    /** Returns whether a {@code @Nullable} of any package is on exactly the given declaration or type. */
    static boolean isNullable(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    private static Name nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
    }

    /** Returns the value of an annotation's element, if the source gives it. */
    static Optional<AnnotationValue> given(AnnotationMirror mirror, String element) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(element)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<AnnotationValue> defaultOf(AnnotationMirror mirror, String element) {
        return ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(element))
                .findFirst()
                .flatMap(method -> Optional.ofNullable(method.getDefaultValue()));
    }
}
