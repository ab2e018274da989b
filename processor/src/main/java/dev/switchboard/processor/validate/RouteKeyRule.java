package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.RouteKey;
import dev.switchboard.processor.model.RouteKind;
import dev.switchboard.processor.model.RouteModel;

/**
 * Requires a route key that is not blank, and that begins with {@code $} only if it is one of API Gateway's own keys.
 */
final class RouteKeyRule implements RouteRule {
    @Override
    public void check(RouteModel route, Report report) {
        RouteKey key = route.key();
        if (key.text().isBlank()) {
            report.add(Finding.of(Problem.BLANK_ROUTE_KEY, key.place(), route.spelling()));
        } else if (isReserved(key)) {
            report.add(Finding.of(Problem.RESERVED_ROUTE_KEY, key.place(), key.text(), route.spelling()));
        }
    }

    private static boolean isReserved(RouteKey key) {
        return key.text().startsWith("$") && key.kind() == RouteKind.MESSAGE && !key.isDefault();
    }
}
