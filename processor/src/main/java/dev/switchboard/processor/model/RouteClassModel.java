package dev.switchboard.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class with route methods.
 *
 * @param name its simple name with those of the classes around it, such as {@code Chat.Routes}
 * @param routes own ones first, then inherited ones, each in source order
 * @param foreign other libraries' annotations on the class itself
 */
public record RouteClassModel(
        TypeElement element,
        String name,
        List<RouteModel> routes,
        InstanceModel instance,
        List<ForeignAnnotation> foreign) {
    public ClassName type() {
        return ClassName.get(element);
    }

    /** Whether its handler holds an instance of it. */
    public boolean needsInstance() {
        return routes.stream().anyMatch(route -> !route.isStatic());
    }
}
