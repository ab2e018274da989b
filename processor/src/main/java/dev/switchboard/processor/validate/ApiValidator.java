package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.ApiSettings.Gathered;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteModel;
import dev.switchboard.processor.scan.CompiledTypes;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Applies every rule about an API, its route classes, their methods and the methods' parameters. */
public final class ApiValidator {
    private final List<ApiRule> apiRules;
    private final List<RouteClassRule> routeClassRules;
    private final List<RouteRule> routeRules = List.of(
            new RouteKeyRule(),
            new RouteMethodRule(),
            new SecondPayloadRule(),
            new ResultRule(),
            new UnusedCodecRule());
    private final List<ParameterRule> parameterRules = List.of(
            new BindingAnnotationRule(),
            new AvailabilityRule(),
            new UnsupportedParameterRule(),
            new BinaryPayloadRule(),
            new ConversionRule(),
            new DefaultValueRule());

    private final Types types;
    private final CompiledTypes compiled;

    public ApiValidator(Elements elements, Types types, CompiledTypes compiled) {
        this.types = types;
        this.compiled = compiled;
        this.apiRules = List.of(
                new ApiNameRule(),
                new SelectionExpressionRule(),
                new GatheredClassesRule(),
                new HandlerNameRule(elements),
                new DuplicateRouteRule(),
                new RouteCountRule());
        this.routeClassRules = List.of(
                new RouteClassShapeRule(),
                new AccessRule(elements),
                new CodecAccessRule(),
                new InstanceRule(),
                new RouteFactoryRule(types),
                new JsonRule(compiled),
                new ForeignAnnotationRule());
    }

    public Report validate(ApiModel api) {
        Report report = new Report();
        apiRules.forEach(rule -> rule.check(api, report));
        api.routeClasses().forEach(routeClass -> validate(routeClass, api, report));
        Report anchored = new Report();
        anchored.addAll(compiled.anchored(report.findings(), unknown -> anchorOf(unknown, api)));
        return anchored;
    }

    /**
     * Returns the place at which to report a finding about a class that was compiled elsewhere: a class that extends
     * it, or the {@code @WebSocketApi} that names it.
     */
    private Place anchorOf(Element unknown, ApiModel api) {
        Stream<Place> below = api.routeClasses().stream()
                .map(RouteClassModel::element)
                .filter(routeClass -> compiled.contains(routeClass) && isWithin(unknown, routeClass))
                .map(Place::of);
        Stream<Place> gathered = api.settings().stream()
                .flatMap(settings -> settings.gathered().stream())
                .filter(one -> one.element() != null && isWithin(unknown, one.element()))
                .map(Gathered::place);
        return Stream.concat(below, gathered).findFirst().orElseGet(api::place);
    }

    /** Returns whether an element is declared in a class or in one of the class's supertypes. */
    private boolean isWithin(Element element, TypeElement type) {
        for (Element at = element; at.getKind() != ElementKind.PACKAGE; at = Surroundings.of(at)) {
            if (at instanceof TypeElement above
                    && types.isSubtype(types.erasure(type.asType()), types.erasure(above.asType()))) {
                return true;
            }
        }
        return false;
    }

    private void validate(RouteClassModel routeClass, ApiModel api, Report report) {
        routeClassRules.forEach(rule -> rule.check(routeClass, api, report));
        routeClass.routes().forEach(route -> validate(route, report));
    }

    private void validate(RouteModel route, Report report) {
        routeRules.forEach(rule -> rule.check(route, report));
        route.parameters().forEach(parameter -> parameterRules.forEach(rule -> rule.check(parameter, route, report)));
    }
}
