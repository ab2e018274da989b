package dev.switchboard.processor.write;

import com.palantir.javapoet.NameAllocator;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the names of a handler's fields and private methods. The names follow those of the user's classes and
 * methods, but never clash. The names are looked up by class name and by route key, because a whole model would be
 * costly to hash.
 */
final class HandlerNames {
    private final NameAllocator fields = new NameAllocator();
    private final NameAllocator methods = new NameAllocator();

    HandlerNames(ApiModel api) {
        List.of("ROUTES", "runtime", "event", "call").forEach(taken -> fields.newName(taken, taken));
        reservedNamesOf(api).reserveIn(fields);
        methods.newName("yield"); // A method called yield cannot be called without a receiver.
        boolean isAlone = api.routeClasses().size() == 1;
        api.routeClasses()
                .forEach(routeClass ->
                        fields.newName(isAlone ? "routes" : decapitalized(routeClass.name()), routeClass.type()));
        Set<String> shared = sharedNames(api);
        api.routes()
                .forEach(route -> methods.newName(
                        shared.contains(route.name()) ? camelCase(route) : route.name(),
                        route.key().text()));
    }

    /** Returns the field that holds the instance of a route class. */
    String field(RouteClassModel routeClass) {
        return fields.get(routeClass.type());
    }

    /**
     * Returns the private method that calls a route. The private method has the name of the user's method, or a name
     * made from the route key if several methods share that name.
     */
    String method(RouteModel route) {
        return methods.get(route.key().text());
    }

    private static ReservedNames reservedNamesOf(ApiModel api) {
        ReservedNames names = new ReservedNames().withCodecsOf(api.routes().flatMap(RouteModel::jsonTypes));
        api.routeClasses().forEach(routeClass -> {
            names.withClass(routeClass.type());
            routeClass.routes().stream()
                    .filter(RouteModel::isStatic)
                    .forEach(route -> names.withClass(routeClass.receiverOf(route)));
        });
        return names;
    }

    private static Set<String> sharedNames(ApiModel api) {
        Set<String> seen = new HashSet<>();
        return api.routes()
                .map(RouteModel::name)
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    /** Returns the route key as a Java name: {@code sendOne} for {@code send_one}. */
    private static String camelCase(RouteModel route) {
        StringBuilder name = new StringBuilder();
        for (String word : route.key().text().split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? word.substring(0, 1).toLowerCase(Locale.ROOT) : capital(word));
                name.append(word, 1, word.length());
            }
        }
        return name.isEmpty() ? route.name() : name.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static String decapitalized(String className) {
        String name = className.replace(".", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
