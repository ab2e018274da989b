package dev.switchboard.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class with route methods.
 *
 * @param name the class as users spell it, such as {@code Chat.Routes}
 * @param routes the class's own routes, then the inherited ones, each in source order
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

    /** Returns the class that a static route method is called on. */
    public ClassName receiverOf(RouteModel route) {
        return ClassName.get(route.receiver(element));
    }

    /** Returns whether the handler must hold an instance of the class. */
    public boolean needsInstance() {
        return routes.stream().anyMatch(route -> !route.isStatic());
    }
}
