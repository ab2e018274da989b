package dev.switchboard.processor.scan;

import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.InstanceModel;
import dev.switchboard.processor.model.RouteClassModel;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Looks for constructors that Lombok has yet to add. Lombok changes classes in place. If Lombok comes after this
 * processor on the processor path, it changes a class only after this processor has processed it. The change causes a
 * further round, in which the class has its constructors.
 */
public final class LombokConstructors {
    private static final Set<String> ANNOTATIONS = Set.of(
            "lombok.AllArgsConstructor",
            "lombok.Builder",
            "lombok.Data",
            "lombok.NoArgsConstructor",
            "lombok.RequiredArgsConstructor",
            "lombok.Value",
            "lombok.experimental.SuperBuilder",
            "lombok.experimental.UtilityClass");

    private final Elements elements;

    public LombokConstructors(Elements elements) {
        this.elements = elements;
    }

    /**
     * Returns the annotation, as users spell it, that should add the constructor for the handler and has not done so
     * yet.
     */
    public Optional<String> awaitedBy(ApiModel api) {
        return api.routeClasses().stream()
                .filter(routeClass -> routeClass.needsInstance() && hasOnlyTheCompilersConstructor(routeClass))
                .flatMap(routeClass -> annotationOn(routeClass.element()).stream())
                .findFirst();
    }

    private boolean hasOnlyTheCompilersConstructor(RouteClassModel routeClass) {
        return routeClass.instance() instanceof InstanceModel.Constructor constructor
                && elements.getOrigin(constructor.creator().element()) == Elements.Origin.MANDATED;
    }

    private static Optional<String> annotationOn(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
                .filter(annotation ->
                        ANNOTATIONS.contains(annotation.getQualifiedName().toString()))
                .map(annotation -> "@" + annotation.getSimpleName())
                .findFirst();
    }
}
