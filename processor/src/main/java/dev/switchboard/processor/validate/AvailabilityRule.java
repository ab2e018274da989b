package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.BindingAnnotation;
import dev.switchboard.processor.model.BindingKind;
import dev.switchboard.processor.model.CallValue;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.RouteKind;
import dev.switchboard.processor.model.RouteModel;
import java.util.Optional;

/** Requires that the events of a route contain what its parameters are bound to. */
final class AvailabilityRule implements ParameterRule {
    @Override
    public void check(ParameterModel parameter, RouteModel route, Report report) {
        for (BindingAnnotation annotation : parameter.annotations()) {
            if (annotation.kind().isHandshakeOnly() && route.kind() != RouteKind.CONNECT) {
                report.add(handshakeOnly(annotation, parameter));
            }
        }
        if (isReason(parameter) && route.kind() != RouteKind.DISCONNECT) {
            report.add(unavailable(
                    parameter, "API Gateway sends a reason with $disconnect only", WayOut.TAKE_REASON_ON_DISCONNECT));
        }
        if (isConnection(parameter) && route.kind() == RouteKind.CONNECT) {
            report.add(unavailable(
                    parameter, "no connection exists until $connect has accepted it", WayOut.TAKE_CONNECTION_LATER));
        }
        if (parameter.isPayload() && route.kind() != RouteKind.MESSAGE) {
            report.add(payload(parameter, route.kind()));
        }
    }

    private static Finding handshakeOnly(BindingAnnotation annotation, ParameterModel parameter) {
        String sent = annotation.kind() == BindingKind.HEADER ? "headers" : "query parameters";
        return Finding.of(
                Problem.UNAVAILABLE_BINDING,
                annotation.place(),
                annotation.spelling(),
                parameter.method(),
                "API Gateway sends " + sent + " with $connect only",
                WayOut.STORE_FROM_HANDSHAKE);
    }

    private static Finding payload(ParameterModel parameter, RouteKind kind) {
        return kind == RouteKind.CONNECT
                ? unavailable(parameter, "a handshake carries no message", WayOut.TAKE_HANDSHAKE)
                : unavailable(parameter, "API Gateway sends no message with $disconnect", WayOut.TAKE_CONNECTION);
    }

    private static Finding unavailable(ParameterModel parameter, String reason, WayOut wayOut) {
        Optional<BindingAnnotation> annotation =
                parameter.annotations().stream().findFirst();
        String subject = annotation.map(BindingAnnotation::spelling).orElse(parameter.type());
        Place place = annotation.map(BindingAnnotation::place).orElse(parameter.place());
        return Finding.of(Problem.UNAVAILABLE_BINDING, place, subject, parameter.method(), reason, wayOut);
    }

    private static boolean isReason(ParameterModel parameter) {
        return parameter.binding().equals(new Binding.FromCall(CallValue.DISCONNECT_REASON));
    }

    private static boolean isConnection(ParameterModel parameter) {
        return parameter.binding().equals(new Binding.FromCall(CallValue.CONNECTION));
    }
}
