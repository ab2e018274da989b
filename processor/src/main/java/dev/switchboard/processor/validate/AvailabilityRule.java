package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.BindingAnnotation;
import dev.switchboard.processor.model.BindingKind;
import dev.switchboard.processor.model.CallValue;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.RouteKind;
import dev.switchboard.processor.model.RouteModel;
import java.util.Optional;

/** A parameter asks only for what API Gateway sends with an event of its route. */
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
                    parameter,
                    "API Gateway gives a reason with $disconnect only",
                    "Take it in the $disconnect route."));
        }
        if (isConnection(parameter) && route.kind() == RouteKind.CONNECT) {
            report.add(unavailable(
                    parameter,
                    "no connection exists until $connect has accepted it",
                    "Take WebSocketEvent or annotated parameters; later routes are given the Connection."));
        }
        if (parameter.isPayload() && route.kind() != RouteKind.MESSAGE) {
            report.add(payload(parameter, route.kind()));
        }
    }

    private static Finding handshakeOnly(BindingAnnotation annotation, ParameterModel parameter) {
        String sent = annotation.kind() == BindingKind.HEADER ? "headers" : "the query";
        return Finding.of(
                Problem.UNAVAILABLE_BINDING,
                annotation.place(),
                annotation.spelling(),
                parameter.method(),
                "API Gateway sends " + sent + " with $connect only",
                "Read it in the $connect route and store it with the connection.");
    }

    private static Finding payload(ParameterModel parameter, RouteKind kind) {
        return kind == RouteKind.CONNECT
                ? unavailable(
                        parameter,
                        "a handshake carries no message",
                        "Take query parameters or headers, or have the client send a first message.")
                : unavailable(
                        parameter,
                        "API Gateway sends no message with $disconnect",
                        "Take Connection, which has what $connect stored.");
    }

    private static Finding unavailable(ParameterModel parameter, String reason, String wayOut) {
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
