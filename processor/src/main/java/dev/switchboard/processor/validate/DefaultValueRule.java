package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.DefaultText;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.RouteModel;
import dev.switchboard.processor.model.TextShape;
import java.util.Optional;

/** Requires that the value of a parameter with a default can be absent, and that the default can be converted. */
final class DefaultValueRule implements ParameterRule {
    @Override
    public void check(ParameterModel parameter, RouteModel route, Report report) {
        DefaultText defaultText = parameter.defaultText();
        if (defaultText == null || parameter.binding() instanceof Binding.Inconvertible) {
            return;
        }
        if (!(parameter.binding() instanceof Binding.Text text)) {
            report.add(misplaced(
                    parameter,
                    defaultText,
                    "only a value that a binding annotation reads from text can be absent",
                    WayOut.REMOVE));
        } else if (text.shape() != TextShape.REQUIRED) {
            report.add(misplaced(
                    parameter,
                    defaultText,
                    parameter.type() + " already defines what an absent value becomes",
                    WayOut.USE_PLAIN_TYPE));
        } else {
            checkConversion(parameter, text, defaultText, report);
        }
    }

    private static void checkConversion(
            ParameterModel parameter, Binding.Text text, DefaultText defaultText, Report report) {
        Optional<String> failure = DefaultConversion.failure(text.type(), defaultText.text());
        failure.ifPresent(expected -> report.add(Finding.of(
                Problem.INVALID_DEFAULT_VALUE,
                defaultText.place(),
                defaultText.text(),
                parameter.method(),
                parameter.type(),
                expected)));
    }

    private static Finding misplaced(ParameterModel parameter, DefaultText text, String reason, WayOut wayOut) {
        return Finding.of(
                Problem.MISPLACED_ANNOTATION,
                text.place(),
                "@DefaultValue(\"" + text.text() + "\")",
                parameter.method(),
                reason,
                wayOut);
    }
}
