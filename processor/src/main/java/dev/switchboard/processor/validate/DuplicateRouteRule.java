package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** No two routes of an API have the same key. */
final class DuplicateRouteRule implements ApiRule {
    @Override
    public void check(ApiModel api, Report report) {
        Map<String, List<RouteModel>> byKey = api.routes()
                .collect(Collectors.groupingBy(route -> route.key().text(), LinkedHashMap::new, Collectors.toList()));
        byKey.values().stream()
                .filter(routes -> routes.size() > 1)
                .filter(routes -> !routes.get(0).key().text().isBlank())
                .forEach(routes -> addAll(routes, report));
    }

    private static void addAll(List<RouteModel> routes, Report report) {
        RouteModel first = routes.get(0);
        for (RouteModel route : routes) {
            RouteModel other = route.equals(first) ? routes.get(1) : route;
            report.add(Finding.of(
                    Problem.DUPLICATE_ROUTE,
                    route.key().place(),
                    route.key().text(),
                    first.spelling(),
                    other.spelling()));
        }
    }
}
