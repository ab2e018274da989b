package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.RouteKind;
import dev.switchboard.processor.model.RouteModel;

/** Refuses payloads of bytes, because API Gateway delivers only text. */
final class BinaryPayloadRule implements ParameterRule {
    @Override
    public void check(ParameterModel parameter, RouteModel route, Report report) {
        if (parameter.binding() instanceof Binding.Binary && route.kind() == RouteKind.MESSAGE) {
            report.add(Finding.of(
                    Problem.BINARY_PAYLOAD, parameter.place(), parameter.name(), parameter.method(), parameter.type()));
        }
    }
}
