package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.Binding.Likeness;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.RouteKind;
import dev.switchboard.processor.model.RouteModel;

/** A parameter is something that a route can be given. */
final class UnsupportedParameterRule implements ParameterRule {
    @Override
    public void check(ParameterModel parameter, RouteModel route, Report report) {
        if (parameter.binding() instanceof Binding.Unsupported unsupported) {
            report.add(Finding.of(
                    Problem.UNSUPPORTED_PARAMETER,
                    parameter.place(),
                    parameter.name(),
                    parameter.method(),
                    parameter.type(),
                    reason(unsupported.likeness()),
                    wayOut(unsupported.likeness(), route.kind())));
        }
    }

    private static String reason(Likeness likeness) {
        return switch (likeness) {
            case TEXT -> " without an annotation that says where it comes from";
            case COLLABORATOR -> ", because it is no part of an event";
            case SEVERAL -> ", because an event has one and not several";
            case NOTHING -> "";
        };
    }

    private static String wayOut(Likeness likeness, RouteKind kind) {
        return switch (likeness) {
            case TEXT -> annotationsFor(kind);
            case COLLABORATOR -> "Take it in the constructor of the class.";
            case SEVERAL -> "Take one, without [] or an ellipsis.";
            case NOTHING -> typesFor(kind);
        };
    }

    private static String annotationsFor(RouteKind kind) {
        return switch (kind) {
            case CONNECT ->
                "Mark it with @QueryParam, @Header, @UserId, @ConnectionId, @AuthorizerContext or @StageVariable.";
            case DISCONNECT -> "Mark it with @UserId, @ConnectionId, @AuthorizerContext or @StageVariable.";
            case MESSAGE ->
                "Make it a component of a payload record, or mark it with @Payload (a String: the message's text),"
                        + " @UserId, @ConnectionId, @AuthorizerContext or @StageVariable.";
        };
    }

    private static String typesFor(RouteKind kind) {
        return switch (kind) {
            case CONNECT ->
                "A $connect route may take WebSocketEvent, Context, and parameters marked with a binding annotation.";
            case DISCONNECT ->
                "A $disconnect route may take WebSocketEvent, Connection, DisconnectReason, Context, and parameters"
                        + " marked with a binding annotation.";
            case MESSAGE ->
                "A message route may take one payload, WebSocketEvent, Connection, Context, and parameters marked with"
                        + " a binding annotation.";
        };
    }
}
