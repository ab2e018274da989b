package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.BindingAnnotation;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.List;

/** Allows at most one binding annotation on a parameter, and requires that its name is not blank. */
final class BindingAnnotationRule implements ParameterRule {
    @Override
    public void check(ParameterModel parameter, RouteModel route, Report report) {
        List<BindingAnnotation> annotations = parameter.annotations();
        for (BindingAnnotation annotation : annotations) {
            if (annotation.kind().isNamed() && annotation.name().isBlank()) {
                report.add(Finding.of(
                        Problem.BLANK_BINDING_NAME,
                        annotation.place(),
                        annotation.spelling(),
                        parameter.method(),
                        annotation.kind().named()));
            }
            if (annotations.size() > 1) {
                BindingAnnotation other =
                        annotation.equals(annotations.get(0)) ? annotations.get(1) : annotations.get(0);
                report.add(Finding.of(
                        Problem.CONFLICTING_BINDINGS,
                        annotation.place(),
                        annotation.spelling(),
                        parameter.method(),
                        other.spelling()));
            }
        }
    }
}
