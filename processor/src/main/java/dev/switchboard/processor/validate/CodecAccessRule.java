package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.CodecAccess;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.PackageElement;

/** Requires that a handler can create the user's codecs for its routes, even from another package. */
final class CodecAccessRule implements RouteClassRule {
    @Override
    public void check(RouteClassModel routeClass, ApiModel api, Report report) {
        PackageElement handlerPackage = Surroundings.packageOf(api.owner());
        routeClass
                .routes()
                .forEach(route -> route.jsonTypes()
                        .flatMap(CodecAccessRule::customsIn)
                        .filter(custom -> custom.flaw().isEmpty()) // Flaws have been reported already.
                        .forEach(custom -> check(custom, route, handlerPackage, report)));
    }

    private static void check(JsonType.Custom custom, RouteModel route, PackageElement handlerPackage, Report report) {
        Optional<String> flaw = CodecAccess.flaw(custom.element(), handlerPackage);
        flaw.ifPresent(wrong -> report.add(Finding.of(
                Problem.INVALID_CODEC,
                custom.place(),
                route.spelling(),
                String.join(".", custom.codec().simpleNames()),
                wrong,
                custom.spelling())));
    }

    private static Stream<JsonType.Custom> customsIn(JsonType type) {
        return type instanceof JsonType.Custom custom
                ? Stream.of(custom)
                : type.parts().stream().flatMap(CodecAccessRule::customsIn);
    }
}
