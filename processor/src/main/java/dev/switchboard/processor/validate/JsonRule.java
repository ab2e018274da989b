package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.JsonScan;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.ResultModel.Value;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteKind;
import dev.switchboard.processor.model.RouteModel;
import dev.switchboard.processor.scan.CompiledTypes;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeMirror;

/**
 * Requires that the payload and the reply of a message route have a JSON form. Types that contain a type variable are
 * left to the rules about generic classes and methods, so that one mistake gives one message. If a subclass has
 * replaced the variable by a type, that type is checked.
 */
final class JsonRule implements RouteClassRule {
    private final JsonValidator json;

    JsonRule(CompiledTypes compiled) {
        this.json = new JsonValidator(compiled);
    }

    @Override
    public void check(RouteClassModel routeClass, ApiModel api, Report report) {
        boolean isGeneric = !routeClass.element().getTypeParameters().isEmpty();
        routeClass.routes().stream()
                .filter(route -> route.kind() == RouteKind.MESSAGE)
                .forEach(route -> check(
                        route,
                        isGeneric || !route.method().getTypeParameters().isEmpty(),
                        Surroundings.packageOf(api.owner()),
                        report));
    }

    private void check(RouteModel route, boolean isGeneric, PackageElement handlerPackage, Report report) {
        route.parameters().stream()
                .filter(parameter -> !isOpen(parameter.element().asType(), isGeneric))
                .forEach(parameter -> checkPayload(parameter, handlerPackage, report));
        if (route.result().value() instanceof Value.Json reply
                && !isOpen(route.method().getReturnType(), isGeneric)) {
            boolean isReported =
                    AccessRule.obstacle(route.result().mirror(), handlerPackage).isPresent();
            validate(reply.scan(), "The reply of " + route.spelling(), Place.of(route.method()), isReported, report);
        }
    }

    private void checkPayload(ParameterModel parameter, PackageElement handlerPackage, Report report) {
        if (parameter.binding() instanceof Binding.Payload payload) {
            String what = "Parameter \"" + parameter.name() + "\" of " + parameter.method();
            boolean isReported =
                    AccessRule.obstacle(parameter.mirror(), handlerPackage).isPresent();
            validate(payload.json(), what, parameter.place(), isReported, report);
        }
    }

    /**
     * Checks a type. If the access rule has already reported that the handler cannot access the type, only the types
     * inside it are checked.
     */
    private void validate(JsonScan scan, String what, Place place, boolean isReported, Report report) {
        if (isReported && isInaccessible(scan.type())) {
            json.validateParts(scan, place, report);
        } else {
            json.validate(scan, what, place, report);
        }
    }

    private static boolean isInaccessible(JsonType type) {
        return type instanceof JsonType.Inaccessible || type.parts().stream().anyMatch(JsonRule::isInaccessible);
    }

    private static boolean isOpen(TypeMirror type, boolean isGeneric) {
        return isGeneric && MentionedTypes.haveTypeVariable(type);
    }
}
