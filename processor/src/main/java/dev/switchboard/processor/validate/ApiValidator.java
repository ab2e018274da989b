package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.List;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Applies every rule about an API, its route classes, their methods and the methods' parameters. */
public final class ApiValidator {
    private final List<ApiRule> apiRules;
    private final List<RouteClassRule> routeClassRules;
    private final List<RouteRule> routeRules = List.of(
            new RouteKeyRule(), new RouteMethodRule(), new SecondPayloadRule(), new ResultRule(), new IdleCodecRule());
    private final List<ParameterRule> parameterRules = List.of(
            new BindingAnnotationRule(),
            new AvailabilityRule(),
            new UnsupportedParameterRule(),
            new BinaryPayloadRule(),
            new ConversionRule(),
            new DefaultValueRule());

    public ApiValidator(Elements elements, Types types) {
        this.apiRules = List.of(
                new ApiNameRule(),
                new SelectionExpressionRule(),
                new GatheredClassesRule(),
                new HandlerNameRule(elements),
                new DuplicateRouteRule(),
                new RouteCountRule());
        this.routeClassRules = List.of(
                new RouteClassShapeRule(),
                new AccessRule(),
                new CodecAccessRule(),
                new InstanceRule(),
                new RouteFactoryRule(types),
                new JsonRule(),
                new ForeignAnnotationRule());
    }

    public Report validate(ApiModel api) {
        Report report = new Report();
        apiRules.forEach(rule -> rule.check(api, report));
        api.routeClasses().forEach(routeClass -> validate(routeClass, api, report));
        return report;
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
