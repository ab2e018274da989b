package dev.switchboard.processor.scan;

import dev.switchboard.processor.diagnostic.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the warnings that a codec would give for mentioning what its user has deprecated. */
final class Deprecations {
    private final Set<String> warnings = new TreeSet<>();

    private Deprecations() {}

    /** The names by which {@code @SuppressWarnings} knows the warnings, sorted. */
    static List<String> in(TypeElement type) {
        Deprecations deprecations = new Deprecations();
        deprecations.addWithSurroundings(type);
        type.getRecordComponents().forEach(component -> {
            deprecations.add(component.getAccessor());
            deprecations.addAll(component.asType());
        });
        ElementFilter.constructorsIn(type.getEnclosedElements()).forEach(deprecations::add);
        type.getPermittedSubclasses().forEach(deprecations::addAll);
        return List.copyOf(deprecations.warnings);
    }

    private void addAll(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            addWithSurroundings(declared.asElement());
            declared.getTypeArguments().forEach(this::addAll);
        }
    }

    private void addWithSurroundings(Element type) {
        for (Element at = type; at.getKind() != ElementKind.PACKAGE; at = Surroundings.of(at)) {
            add(at);
        }
    }

    private void add(Element element) {
        Optional<AnnotationMirror> deprecated = Mirrors.find(element, "java.lang.Deprecated");
        deprecated.ifPresent(mirror ->
                warnings.add(Mirrors.text(mirror, "forRemoval").equals("true") ? "removal" : "deprecation"));
    }
}
