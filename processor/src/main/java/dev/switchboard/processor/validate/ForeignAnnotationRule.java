package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.ForeignAnnotation;
import dev.switchboard.processor.model.RouteClassModel;
import java.util.List;

/** Reports other libraries' annotations that shape or check JSON, because ignoring them silently would be dangerous. */
final class ForeignAnnotationRule implements RouteClassRule, CodecRule {
    @Override
    public void check(RouteClassModel routeClass, ApiModel api, Report report) {
        check(routeClass.foreign(), report);
        routeClass.routes().forEach(route -> check(route.foreign(), report));
    }

    @Override
    public void check(CodecModel codec, Report report) {
        check(codec.frame().foreign(), report);
    }

    static void check(List<ForeignAnnotation> annotations, Report report) {
        annotations.forEach(annotation -> report.add(Finding.of(
                Problem.UNSUPPORTED_ANNOTATION,
                annotation.place(),
                annotation.spelling(),
                annotation.where(),
                annotation.reason(),
                annotation.wayOut())));
    }
}
