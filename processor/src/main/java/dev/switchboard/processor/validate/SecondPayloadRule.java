package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.RouteKind;
import dev.switchboard.processor.model.RouteModel;
import java.util.List;

/** Allows at most one payload in a message route. */
final class SecondPayloadRule implements RouteRule {
    @Override
    public void check(RouteModel route, Report report) {
        List<ParameterModel> payloads =
                route.parameters().stream().filter(ParameterModel::isPayload).toList();
        if (payloads.size() < 2 || route.kind() != RouteKind.MESSAGE) {
            return;
        }
        for (ParameterModel payload : payloads) {
            ParameterModel other = payload.equals(payloads.get(0)) ? payloads.get(1) : payloads.get(0);
            report.add(Finding.of(
                    Problem.SECOND_PAYLOAD, payload.place(), payload.name(), other.name(), route.spelling()));
        }
    }
}
