package dev.switchboard.processor.write;

import com.palantir.javapoet.NameAllocator;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.Locale;

/** The names of a handler's fields and private methods: those of the user's classes and methods, kept apart. */
final class HandlerNames {
    private final NameAllocator fields = new NameAllocator();
    private final NameAllocator methods = new NameAllocator();

    HandlerNames(ApiModel api) {
        for (String taken : new String[] {"ROUTES", "runtime", "event", "call"}) {
            fields.newName(taken, taken);
        }
        for (RouteClassModel routeClass : api.routeClasses()) {
            boolean isAlone = api.routeClasses().size() == 1;
            fields.newName(isAlone ? "routes" : decapitalized(routeClass), routeClass);
            routeClass
                    .routes()
                    .forEach(route -> methods.newName(route.name(), route.method()));
        }
    }

    /** The field that holds the instance of a route class. */
    String field(RouteClassModel routeClass) {
        return fields.get(routeClass);
    }

    /** The private method that calls a route. */
    String method(RouteModel route) {
        return methods.get(route.method());
    }

    private static String decapitalized(RouteClassModel routeClass) {
        String name = routeClass.name().replace(".", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
