package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.InstanceModel;
import dev.switchboard.processor.model.RouteClassModel;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Requires a route class that a handler can instantiate. Enums, inner classes and generic classes are refused, and
 * abstract classes need a factory method.
 */
final class RouteClassShapeRule implements RouteClassRule {
    @Override
    public void check(RouteClassModel routeClass, ApiModel api, Report report) {
        TypeElement element = routeClass.element();
        if (element.getKind() == ElementKind.ENUM) {
            add(Problem.UNSUPPORTED_ROUTE_CLASS, routeClass, report, "an enum", WayOut.MOVE_ROUTES);
            return;
        }
        if (isAbstract(element) && needsConstructor(routeClass)) {
            String kind = element.getKind().isInterface() ? "an interface" : "an abstract class";
            add(Problem.UNSUPPORTED_ROUTE_CLASS, routeClass, report, kind, wayOut(element, api));
        }
        if (element.getNestingKind().isNested() && !element.getModifiers().contains(Modifier.STATIC)) {
            add(Problem.INNER_ROUTE_CLASS, routeClass, report, Spelling.ofClass(Surroundings.of(element)));
        }
        if (!element.getTypeParameters().isEmpty()) {
            add(Problem.GENERIC_ROUTE_CLASS, routeClass, report);
        }
    }

    static boolean canHaveInstances(TypeElement element) {
        return element.getKind() != ElementKind.ENUM && !isAbstract(element);
    }

    private static boolean isAbstract(TypeElement element) {
        return element.getModifiers().contains(Modifier.ABSTRACT)
                || element.getKind().isInterface();
    }

    /**
     * Returns whether the handler calls a constructor. A factory method, by contrast, may return an instance of a
     * subclass.
     */
    private static boolean needsConstructor(RouteClassModel routeClass) {
        boolean hasFactory = routeClass.instance() instanceof InstanceModel.Factory
                || routeClass.instance() instanceof InstanceModel.SeveralFactories;
        return routeClass.needsInstance() && !hasFactory;
    }

    private static WayOut wayOut(TypeElement element, ApiModel api) {
        return element.equals(api.owner()) ? WayOut.MOVE_API : WayOut.NAME_CONCRETE_CLASS;
    }

    private static void add(Problem problem, RouteClassModel routeClass, Report report, Object... more) {
        Object[] names = new Object[more.length + 1];
        names[0] = routeClass.name();
        System.arraycopy(more, 0, names, 1, more.length);
        report.add(Finding.of(problem, Place.of(routeClass.element()), names));
    }
}
