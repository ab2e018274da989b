package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.ResultModel.Value;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteKind;
import dev.switchboard.processor.model.RouteModel;
import javax.lang.model.type.TypeMirror;

/**
 * The payload and the reply of a message route can travel as JSON. What a generic method or class leaves open is left to
 * the rules about these: one mistake, one message. What a subclass has filled in is not.
 */
final class JsonRule implements RouteClassRule {
    private final JsonValidator json = new JsonValidator();

    @Override
    public void check(RouteClassModel routeClass, ApiModel api, Report report) {
        boolean isGeneric = !routeClass.element().getTypeParameters().isEmpty();
        routeClass.routes().stream()
                .filter(route -> route.kind() == RouteKind.MESSAGE)
                .forEach(route -> check(
                        route, isGeneric || !route.method().getTypeParameters().isEmpty(), report));
    }

    private void check(RouteModel route, boolean isGeneric, Report report) {
        route.parameters().stream()
                .filter(parameter -> !isOpen(parameter.element().asType(), isGeneric))
                .forEach(parameter -> checkPayload(parameter, report));
        if (route.result().value() instanceof Value.Json reply
                && !isOpen(route.method().getReturnType(), isGeneric)) {
            json.validate(reply.scan(), "The reply of " + route.spelling(), Place.of(route.method()), report);
        }
    }

    private void checkPayload(ParameterModel parameter, Report report) {
        if (parameter.binding() instanceof Binding.Payload payload) {
            String what = "Parameter \"" + parameter.name() + "\" of " + parameter.method();
            json.validate(payload.json(), what, parameter.place(), report);
        }
    }

    private static boolean isOpen(TypeMirror type, boolean isGeneric) {
        return isGeneric && MentionedTypes.haveTypeVariable(type);
    }
}
