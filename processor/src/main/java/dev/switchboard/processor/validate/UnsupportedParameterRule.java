package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.Binding.Likeness;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.RouteKind;
import dev.switchboard.processor.model.RouteModel;

/** Requires that a route method can take the type of each of its parameters. */
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
            case TEXT -> " without an annotation that names its source";
            case COLLABORATOR -> ", because it is not part of an event";
            case SEVERAL -> ", because an event has only one";
            case NOTHING -> "";
        };
    }

    private static WayOut wayOut(Likeness likeness, RouteKind kind) {
        return switch (likeness) {
            case TEXT -> annotationsFor(kind);
            case COLLABORATOR -> WayOut.TAKE_IN_CONSTRUCTOR;
            case SEVERAL -> WayOut.TAKE_ONE;
            case NOTHING -> typesFor(kind);
        };
    }

    private static WayOut annotationsFor(RouteKind kind) {
        return switch (kind) {
            case CONNECT -> WayOut.ANNOTATE_ON_CONNECT;
            case DISCONNECT -> WayOut.ANNOTATE_ON_DISCONNECT;
            case MESSAGE -> WayOut.ANNOTATE_ON_MESSAGE;
        };
    }

    private static WayOut typesFor(RouteKind kind) {
        return switch (kind) {
            case CONNECT -> WayOut.TYPES_ON_CONNECT;
            case DISCONNECT -> WayOut.TYPES_ON_DISCONNECT;
            case MESSAGE -> WayOut.TYPES_ON_MESSAGE;
        };
    }
}
