package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.RouteModel;

/**
 * Refuses route methods that have type parameters or declare a throwable that is neither an {@code Exception} nor an
 * {@code Error}. Abstract methods are allowed, because a concrete route class has implemented them.
 */
final class RouteMethodRule implements RouteRule {
    @Override
    public void check(RouteModel route, Report report) {
        if (!route.method().getTypeParameters().isEmpty()) {
            add(Problem.GENERIC_ROUTE_METHOD, route, report);
        }
        if (route.failure() == RouteModel.Failure.BEYOND_EXCEPTION) {
            add(Problem.UNSUPPORTED_EXCEPTION, route, report);
        }
    }

    private static void add(Problem problem, RouteModel route, Report report) {
        report.add(Finding.of(problem, Place.of(route.method()), route.spelling()));
    }
}
