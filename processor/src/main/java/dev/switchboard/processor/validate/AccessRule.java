package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.Spelling;
import dev.switchboard.processor.diagnostic.Surroundings;
import dev.switchboard.processor.model.Access;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/** A handler can access the route class, its route methods, and the enums that it converts text to. */
final class AccessRule implements RouteClassRule {
    @Override
    public void check(RouteClassModel routeClass, ApiModel api, Report report) {
        PackageElement handlerPackage = Surroundings.packageOf(api.owner());
        Optional<Access> obstacle = Access.obstacle(routeClass.element(), handlerPackage);
        if (obstacle.isPresent()) {
            report.add(inaccessibleClass(routeClass, obstacle.get()));
        } else {
            routeClass.routes().forEach(route -> checkRoute(route, handlerPackage, report));
        }
    }

    private static Finding inaccessibleClass(RouteClassModel routeClass, Access access) {
        return Finding.of(
                Problem.INACCESSIBLE_ROUTE_CLASS,
                Place.of(routeClass.element()),
                routeClass.name(),
                access.element().equals(routeClass.element()) ? "it" : Spelling.ofClass(access.element()),
                access.obstacle(),
                access.remedy());
    }

    private static void checkRoute(RouteModel route, PackageElement handlerPackage, Report report) {
        Access.ofMember(route.method(), handlerPackage)
                .ifPresent(access -> report.add(Finding.of(
                        Problem.INACCESSIBLE_ROUTE_METHOD,
                        Place.of(route.method()),
                        route.spelling(),
                        access.obstacle(),
                        access.remedy())));
        route.parameters().forEach(parameter -> checkEnumeration(parameter, handlerPackage, report));
    }

    private static void checkEnumeration(ParameterModel parameter, PackageElement handlerPackage, Report report) {
        Element enumeration =
                parameter.binding() instanceof Binding.Text text ? text.type().enumeration() : null;
        if (enumeration == null) {
            return;
        }
        Access.obstacle(enumeration, handlerPackage)
                .ifPresent(access -> report.add(Finding.of(
                        Problem.INACCESSIBLE_TYPE,
                        parameter.place(),
                        parameter.name(),
                        parameter.method(),
                        parameter.type(),
                        access.obstacle(),
                        Spelling.ofClass(access.element()),
                        access.remedy())));
    }
}
