package dev.switchboard.processor.scan;

import dev.switchboard.annotation.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the route methods of a class: first its own, then those of its superclasses and interfaces, each in source
 * order. If a method overrides a route method and is annotated as well, it replaces that method and its route key.
 */
final class RouteMethodFinder {
    private static final String ROUTE = WebSocketRoute.class.getCanonicalName();

    private final Elements elements;
    private final Types types;

    RouteMethodFinder(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    List<ExecutableElement> find(TypeElement type) {
        List<ExecutableElement> found = new ArrayList<>();
        collect(type, type, found);
        return List.copyOf(found);
    }

    private void collect(TypeElement declaring, TypeElement type, List<ExecutableElement> found) {
        for (ExecutableElement method : ElementFilter.methodsIn(declaring.getEnclosedElements())) {
            if (Mirrors.find(method, ROUTE).isPresent() && !isKnown(method, type, found)) {
                found.add(method);
            }
        }
        for (TypeMirror supertype : types.directSupertypes(declaring.asType())) {
            if (supertype instanceof DeclaredType declared && declared.asElement() instanceof TypeElement above) {
                collect(above, type, found);
            }
        }
    }

    private boolean isKnown(ExecutableElement method, TypeElement type, List<ExecutableElement> found) {
        return found.contains(method) || found.stream().anyMatch(route -> elements.overrides(route, method, type));
    }
}
