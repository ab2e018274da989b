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
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.ResultModel.Value;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Requires that a handler can access the route class, its route methods, and the types that it converts text or JSON to
 * and from.
 */
final class AccessRule implements RouteClassRule {
    private final Elements elements;

    AccessRule(Elements elements) {
        this.elements = elements;
    }

    @Override
    public void check(RouteClassModel routeClass, ApiModel api, Report report) {
        PackageElement handlerPackage = Surroundings.packageOf(api.owner());
        Optional<Access> obstacle = Access.obstacle(routeClass.element(), handlerPackage);
        if (obstacle.isPresent()) {
            report.add(inaccessibleClass(routeClass, obstacle.get()));
        } else {
            routeClass.routes().forEach(route -> checkRoute(route, routeClass, handlerPackage, report));
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

    private void checkRoute(
            RouteModel route, RouteClassModel routeClass, PackageElement handlerPackage, Report report) {
        accessOf(route, routeClass, handlerPackage)
                .ifPresent(access -> report.add(Finding.of(
                        Problem.INACCESSIBLE_ROUTE_METHOD,
                        Place.of(route.method()),
                        route.spelling(),
                        access.obstacle(),
                        access.remedy())));
        route.parameters().forEach(parameter -> checkParameter(parameter, handlerPackage, report));
        if (route.result().value() instanceof Value.Json) {
            checkReply(route, handlerPackage, report);
        }
    }

    /**
     * Returns the obstacle to calling the method of a route. If the route class overrides the annotated method, the
     * handler calls the overriding one.
     */
    private Optional<Access> accessOf(RouteModel route, RouteClassModel routeClass, PackageElement handlerPackage) {
        ExecutableElement called = ElementFilter.methodsIn(elements.getAllMembers(routeClass.element())).stream()
                .filter(method -> elements.overrides(method, route.method(), routeClass.element()))
                .findFirst()
                .orElse(route.method());
        return route.isStatic()
                ? Access.ofMember(called, handlerPackage)
                        .or(() -> Access.obstacle(route.receiver(routeClass.element()), handlerPackage))
                : Access.ofMember(called, handlerPackage);
    }

    private static void checkParameter(ParameterModel parameter, PackageElement handlerPackage, Report report) {
        boolean isNamed = parameter.binding() instanceof Binding.Payload
                || (parameter.binding() instanceof Binding.Text text
                        && text.type().enumeration() != null);
        if (!isNamed) {
            return;
        }
        obstacle(parameter.mirror(), handlerPackage)
                .ifPresent(access -> report.add(Finding.of(
                        Problem.INACCESSIBLE_TYPE,
                        parameter.place(),
                        parameter.name(),
                        parameter.method(),
                        parameter.type(),
                        Spelling.ofClass(access.element()),
                        access.obstacle(),
                        access.remedy())));
    }

    private static void checkReply(RouteModel route, PackageElement handlerPackage, Report report) {
        TypeMirror type = route.result().mirror();
        obstacle(type, handlerPackage).ifPresent(access -> {
            String name = Spelling.ofClass(access.element());
            report.add(Finding.of(
                    Problem.UNSUPPORTED_RESULT,
                    Place.of(route.method()),
                    route.spelling(),
                    Spelling.of(type),
                    name + " is " + access.obstacle(),
                    WayOut.makeNameable(name, access.remedy())));
        });
    }

    /**
     * Returns the first obstacle to naming a type or its type arguments. A codec is as visible as its type, so the
     * types alone are checked.
     */
    static Optional<Access> obstacle(TypeMirror type, PackageElement handlerPackage) {
        return MentionedTypes.in(type)
                .filter(DeclaredType.class::isInstance)
                .flatMap(one -> Access.obstacle(((DeclaredType) one).asElement(), handlerPackage).stream())
                .findFirst();
    }
}
