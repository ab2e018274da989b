package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.model.ResultModel.Value;
import dev.switchboard.processor.model.RouteKind;
import dev.switchboard.processor.model.RouteModel;

/** Requires that the result of a route method can be delivered. */
final class ResultRule implements RouteRule {
    @Override
    public void check(RouteModel route, Report report) {
        if (route.result().isAnswerNullable()) {
            report.add(undeliverable(route, "it is @Nullable, and null is not an answer", WayOut.ALWAYS_ANSWER));
        }
        Value value = route.result().value();
        if (value instanceof Value.Unsupported unsupported) {
            report.add(Finding.of(
                    Problem.UNSUPPORTED_RESULT,
                    Place.of(route.method()),
                    route.spelling(),
                    route.result().spelling(),
                    unsupported.reason(),
                    WayOut.RETURN_VALUE_OR_STAGE));
        } else if (value instanceof Value.Connect && route.kind() != RouteKind.CONNECT) {
            report.add(Finding.of(
                    Problem.MISPLACED_CONNECT_RESULT,
                    Place.of(route.method()),
                    route.spelling(),
                    route.key().text()));
        } else if (route.kind() == RouteKind.CONNECT && value instanceof Value.Json) {
            report.add(undeliverable(
                    route, "API Gateway sends no message with a handshake", WayOut.RETURN_CONNECT_RESULT));
        } else if (route.kind() == RouteKind.DISCONNECT && !(value instanceof Value.None)) {
            report.add(undeliverable(route, "the client is no longer connected", WayOut.RETURN_VOID));
        }
    }

    private static Finding undeliverable(RouteModel route, String reason, WayOut wayOut) {
        return Finding.of(
                Problem.UNDELIVERABLE_RESULT,
                Place.of(route.method()),
                route.spelling(),
                route.result().spelling(),
                reason,
                wayOut);
    }
}
