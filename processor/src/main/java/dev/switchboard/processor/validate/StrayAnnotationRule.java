package dev.switchboard.processor.validate;

import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.annotation.RouteFactory;
import dev.switchboard.annotation.UseCodec;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.element.RecordComponents;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.BindingKind;
import dev.switchboard.processor.scan.Mirrors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Requires that annotations for parameters are on parameters of route methods, and that {@code @RouteFactory} is in a
 * class with routes.
 */
public final class StrayAnnotationRule {
    private static final String ROUTE = WebSocketRoute.class.getCanonicalName();
    private static final String FACTORY = RouteFactory.class.getCanonicalName();
    private static final String CODEC = UseCodec.class.getCanonicalName();
    private static final Set<String> OF_PARAMETERS = Stream.concat(
                    Arrays.stream(BindingKind.values()).map(BindingKind::annotation),
                    Stream.of(DefaultValue.class.getCanonicalName(), CODEC))
            .collect(Collectors.toUnmodifiableSet());

    private StrayAnnotationRule() {}

    /** Returns the qualified names of the annotations that this rule checks. */
    public static Set<String> annotations() {
        return Stream.concat(OF_PARAMETERS.stream(), Stream.of(FACTORY)).collect(Collectors.toUnmodifiableSet());
    }

    public static void check(TypeElement type, Report report) {
        List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
        boolean hasRoutes = hasRoutes(type);
        for (ExecutableElement method : methods) {
            if (!hasRoutes) {
                Mirrors.find(method, FACTORY).ifPresent(mirror -> report.add(idleFactory(method, mirror, type)));
            }
            if (!isRoute(method) && !isAccessor(method, type)) {
                Mirrors.find(method, CODEC).ifPresent(mirror -> report.add(idle(method, method, mirror)));
                checkParameters(method, report);
            }
        }
        // A record is left out: its constructor repeats the annotations of the components, as the accessors do.
        if (type.getKind() != ElementKind.RECORD) {
            ElementFilter.constructorsIn(type.getEnclosedElements())
                    .forEach(constructor -> checkParameters(constructor, report));
        }
    }

    private static void checkParameters(ExecutableElement executable, Report report) {
        for (VariableElement parameter : executable.getParameters()) {
            parameter.getAnnotationMirrors().stream()
                    .filter(mirror ->
                            OF_PARAMETERS.contains(mirror.getAnnotationType().toString()))
                    .forEach(mirror -> report.add(idle(executable, parameter, mirror)));
        }
    }

    private static Finding idle(ExecutableElement executable, Element annotated, AnnotationMirror mirror) {
        String where = annotated instanceof VariableElement parameter
                ? Spelling.ofParameter(executable, parameter)
                : Spelling.ofMethod(executable);
        boolean isConstructor = executable.getKind() == ElementKind.CONSTRUCTOR;
        return Finding.of(
                Problem.MISPLACED_ANNOTATION,
                Place.of(annotated, mirror),
                nameOf(mirror),
                where,
                isConstructor ? "a constructor is not a route" : "the method is not a route",
                isConstructor ? WayOut.REMOVE : WayOut.ANNOTATE_METHOD);
    }

    private static Finding idleFactory(ExecutableElement method, AnnotationMirror mirror, TypeElement type) {
        return Finding.of(
                Problem.MISPLACED_ANNOTATION,
                Place.of(method, mirror),
                nameOf(mirror),
                Spelling.ofMethod(method),
                Spelling.ofClass(type) + " has no routes",
                WayOut.ANNOTATE_ANY_METHOD);
    }

    /** Returns whether a class declares or inherits routes. */
    private static boolean hasRoutes(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(StrayAnnotationRule::isRoute)
                || Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                        .anyMatch(above -> above instanceof DeclaredType declared
                                && declared.asElement() instanceof TypeElement element
                                && hasRoutes(element));
    }

    private static boolean isRoute(ExecutableElement method) {
        return Mirrors.find(method, ROUTE).isPresent();
    }

    private static boolean isAccessor(ExecutableElement method, TypeElement type) {
        return RecordComponents.of(type).stream()
                .anyMatch(component -> RecordComponents.accessor(component).equals(Optional.of(method)));
    }

    private static String nameOf(AnnotationMirror mirror) {
        return "@" + mirror.getAnnotationType().asElement().getSimpleName();
    }
}
