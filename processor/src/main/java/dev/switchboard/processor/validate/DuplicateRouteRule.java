package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Requires that all routes of an API have different keys. */
final class DuplicateRouteRule implements ApiRule {
    @Override
    public void check(ApiModel api, Report report) {
        Map<String, List<Owned>> byKey = api.routeClasses().stream()
                .flatMap(routeClass -> routeClass.routes().stream().map(route -> new Owned(routeClass, route)))
                .collect(Collectors.groupingBy(
                        owned -> owned.route().key().text(), LinkedHashMap::new, Collectors.toList()));
        byKey.forEach((key, routes) -> {
            if (routes.size() > 1 && !key.isBlank()) {
                addAll(key, routes, report);
            }
        });
    }

    private static void addAll(String key, List<Owned> routes, Report report) {
        Owned first = routes.get(0);
        for (int i = 0; i < routes.size(); i++) {
            Owned other = routes.get(Math.max(i, 1));
            report.add(Finding.of(
                    Problem.DUPLICATE_ROUTE,
                    routes.get(i).route().key().place(),
                    key,
                    first.spelling(other),
                    other.spelling(first)));
        }
    }

    /** A route, with the class that declares or inherits it. */
    private record Owned(RouteClassModel routeClass, RouteModel route) {
        /**
         * Spells the method for a message that also names another one. If two classes inherit the same method, the
         * names of the classes distinguish them.
         */
        String spelling(Owned beside) {
            return route.method().equals(beside.route().method())
                    ? Spelling.ofClass(routeClass.element(), beside.routeClass().element()) + "." + route.name()
                    : Spelling.ofMethod(route.method(), beside.route().method());
        }
    }
}
