package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.Spelling;
import dev.switchboard.processor.diagnostic.Surroundings;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteClassModel;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A route class is one that can have instances of its own: no interface, enum, abstract, inner or generic class. */
final class RouteClassShapeRule implements RouteClassRule {
    @Override
    public void check(RouteClassModel routeClass, ApiModel api, Report report) {
        TypeElement element = routeClass.element();
        if (!canHaveInstances(element)) {
            add(Problem.UNSUPPORTED_ROUTE_CLASS, routeClass, report, kindOf(element));
            return;
        }
        if (element.getModifiers().contains(Modifier.ABSTRACT)) {
            add(Problem.ABSTRACT_ROUTE_CLASS, routeClass, report);
        }
        if (element.getNestingKind().isNested() && !element.getModifiers().contains(Modifier.STATIC)) {
            add(Problem.INNER_ROUTE_CLASS, routeClass, report, Spelling.ofClass(Surroundings.of(element)));
        }
        if (!element.getTypeParameters().isEmpty()) {
            add(Problem.GENERIC_ROUTE_CLASS, routeClass, report);
        }
    }

    static boolean canHaveInstances(TypeElement element) {
        return element.getKind() == ElementKind.CLASS || element.getKind() == ElementKind.RECORD;
    }

    private static String kindOf(TypeElement element) {
        return element.getKind() == ElementKind.ENUM ? "an enum" : "an interface";
    }

    private static void add(Problem problem, RouteClassModel routeClass, Report report, Object... more) {
        Object[] names = new Object[more.length + 1];
        names[0] = routeClass.name();
        System.arraycopy(more, 0, names, 1, more.length);
        report.add(Finding.of(problem, Place.of(routeClass.element()), names));
    }
}
