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
 * @param lints the lints for code that names the class and the codecs of its routes
 */
public record RouteClassModel(
        TypeElement element,
        String name,
        List<RouteModel> routes,
        InstanceModel instance,
        List<ForeignAnnotation> foreign,
        Lints lints) {
    public ClassName type() {
        return ClassName.get(element);
    }

    /** Returns the class to call a static route on. */
    public ClassName receiverOf(RouteModel route) {
        return ClassName.get(route.receiver(element));
    }

    /** Returns whether its handler holds an instance of it. */
    public boolean needsInstance() {
        return routes.stream().anyMatch(route -> !route.isStatic());
    }
}
