package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.ResultModel.Value;
import dev.switchboard.processor.model.RouteKind;
import dev.switchboard.processor.model.RouteModel;

/**
 * The payload and the reply of a message route can travel as JSON. Type parameters are left to the rules about generic
 * methods and classes: one mistake, one message.
 */
final class JsonRule implements RouteRule {
    private final JsonValidator json = new JsonValidator();

    @Override
    public void check(RouteModel route, Report report) {
        if (route.kind() != RouteKind.MESSAGE) {
            return;
        }
        route.parameters().forEach(parameter -> checkPayload(parameter, report));
        if (route.result().value() instanceof Value.Json reply
                && !MentionedTypes.haveTypeVariable(route.method().getReturnType())) {
            json.validate(reply.scan(), "The reply of " + route.spelling(), Place.of(route.method()), report);
        }
    }

    private void checkPayload(ParameterModel parameter, Report report) {
        if (parameter.binding() instanceof Binding.Payload payload
                && !MentionedTypes.haveTypeVariable(parameter.element().asType())) {
            String what = "Parameter \"" + parameter.name() + "\" of " + parameter.method();
            json.validate(payload.json(), what, parameter.place(), report);
        }
    }
}
