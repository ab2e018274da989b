package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.Surroundings;
import dev.switchboard.processor.model.RouteModel;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** A route method has a body, no type parameters, and throws nothing beyond {@code Exception}. */
final class RouteMethodRule implements RouteRule {
    @Override
    public void check(RouteModel route, Report report) {
        if (isAbstract(route.method())) {
            add(Problem.ABSTRACT_ROUTE_METHOD, route, report);
        }
        if (!route.method().getTypeParameters().isEmpty()) {
            add(Problem.GENERIC_ROUTE_METHOD, route, report);
        }
        if (route.failure() == RouteModel.Failure.BEYOND_EXCEPTION) {
            add(Problem.UNSUPPORTED_EXCEPTION, route, report);
        }
    }

    /** Methods of interfaces are left to the rule about classes: one mistake, one message. */
    private static boolean isAbstract(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.ABSTRACT)
                && Surroundings.of(method).getKind() != ElementKind.INTERFACE;
    }

    private static void add(Problem problem, RouteModel route, Report report) {
        report.add(Finding.of(problem, Place.of(route.method()), route.spelling()));
    }
}
