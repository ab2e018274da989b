package dev.switchboard.processor.validate;

import dev.switchboard.annotation.UseCodec;
import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.ResultModel;
import dev.switchboard.processor.model.RouteModel;
import dev.switchboard.processor.scan.Mirrors;
import javax.lang.model.element.Element;

/** Requires that {@code @UseCodec} is on a payload, or on a method whose reply is JSON. */
final class UnusedCodecRule implements RouteRule {
    private static final String CODEC = UseCodec.class.getCanonicalName();

    @Override
    public void check(RouteModel route, Report report) {
        if (!(route.result().value() instanceof ResultModel.Value.Json)) {
            check(route.method(), route.spelling(), "the method returns nothing that is written as JSON", report);
        }
        for (ParameterModel parameter : route.parameters()) {
            if (!(parameter.binding() instanceof Binding.Payload)) {
                check(parameter.element(), parameter.method(), "the parameter is not read from JSON", report);
            }
        }
    }

    private static void check(Element annotated, String spelling, String reason, Report report) {
        Mirrors.find(annotated, CODEC)
                .ifPresent(mirror -> report.add(Finding.of(
                        Problem.MISPLACED_ANNOTATION,
                        Place.of(annotated, mirror),
                        "@UseCodec",
                        spelling,
                        reason,
                        WayOut.REMOVE)));
    }
}
