package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.Access;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.InstanceModel;
import dev.switchboard.processor.model.RouteClassModel;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Allows at most one {@code @RouteFactory} method in a class, and requires that the handler can get an instance from
 * that method.
 */
final class RouteFactoryRule implements RouteClassRule {
    private final Types types;

    RouteFactoryRule(Types types) {
        this.types = types;
    }

    @Override
    public void check(RouteClassModel routeClass, ApiModel api, Report report) {
        if (routeClass.instance() instanceof InstanceModel.SeveralFactories several) {
            checkSeveral(several.elements(), routeClass, report);
            several.elements().forEach(factory -> checkOne(factory, routeClass, api, report));
        } else if (routeClass.instance() instanceof InstanceModel.Factory factory) {
            checkOne(factory.creator().element(), routeClass, api, report);
        }
    }

    private static void checkSeveral(List<ExecutableElement> factories, RouteClassModel routeClass, Report report) {
        String first = Spelling.ofMethod(factories.get(0), factories.get(1));
        String second = Spelling.ofMethod(factories.get(1), factories.get(0));
        factories.forEach(factory -> report.add(
                Finding.of(Problem.DUPLICATE_ROUTE_FACTORY, Place.of(factory), routeClass.name(), first, second)));
    }

    private void checkOne(ExecutableElement factory, RouteClassModel routeClass, ApiModel api, Report report) {
        if (!factory.getModifiers().contains(Modifier.STATIC)) {
            add(
                    factory,
                    "is not static, so calling it would need the instance that it creates",
                    WayOut.MAKE_STATIC,
                    report);
        }
        Access.ofMember(factory, Surroundings.packageOf(api.owner()))
                .ifPresent(access -> add(
                        factory,
                        "is " + access.obstacle() + ", so the handler cannot call it",
                        WayOut.makeAccessible(access.remedy()),
                        report));
        if (!factory.getTypeParameters().isEmpty()) {
            add(
                    factory,
                    "declares type parameters, which the handler cannot supply",
                    WayOut.REMOVE_TYPE_PARAMETERS,
                    report);
        }
        TypeMirror made = routeClass.element().asType();
        if (!types.isAssignable(factory.getReturnType(), made)) {
            add(
                    factory,
                    "returns " + Spelling.of(factory.getReturnType(), made) + " instead of "
                            + Spelling.of(made, factory.getReturnType()),
                    WayOut.returnInstanceOf(routeClass.name()),
                    report);
        }
    }

    private static void add(ExecutableElement factory, String wrong, WayOut wayOut, Report report) {
        report.add(Finding.of(
                Problem.INVALID_ROUTE_FACTORY, Place.of(factory), Spelling.ofMethod(factory), wrong, wayOut));
    }
}
