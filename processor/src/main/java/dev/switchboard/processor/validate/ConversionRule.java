package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.BindingAnnotation;
import dev.switchboard.processor.model.BindingKind;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.RouteModel;
import dev.switchboard.processor.model.TextShape;

/** Text goes into types that it can become. */
final class ConversionRule implements ParameterRule {
    private static final String ANY =
            "Use String, a primitive or its box, an enum, UUID or Instant, or Optional of one.";
    private static final String REPEATED =
            "Use String, a primitive or its box, an enum, UUID or Instant, or Optional or List of one.";
    private static final String IDENTITY = "Use String, UUID, a whole number or an enum, or Optional of one.";

    @Override
    public void check(ParameterModel parameter, RouteModel route, Report report) {
        if (parameter.binding() instanceof Binding.Inconvertible inconvertible) {
            report.add(finding(inconvertible.source(), parameter));
        } else if (parameter.binding() instanceof Binding.Text text && !isConvertible(text)) {
            report.add(finding(text.source(), parameter));
        }
    }

    private static boolean isConvertible(Binding.Text text) {
        BindingKind kind = text.source().kind();
        boolean mayRepeat = kind.isHandshakeOnly();
        boolean identifies = kind != BindingKind.USER_ID || text.type().kind().identifies();
        return identifies && (mayRepeat || text.shape() != TextShape.LIST);
    }

    private static Finding finding(BindingAnnotation source, ParameterModel parameter) {
        return Finding.of(
                Problem.UNSUPPORTED_CONVERSION,
                parameter.place(),
                source.spelling(),
                parameter.method(),
                parameter.type(),
                wayOut(source.kind()));
    }

    private static String wayOut(BindingKind kind) {
        return switch (kind) {
            case HEADER, QUERY_PARAM -> REPEATED;
            case USER_ID -> IDENTITY;
            case CONNECTION_ID -> "Use String: connection ids are opaque.";
            case AUTHORIZER_CONTEXT, STAGE_VARIABLE, PAYLOAD -> ANY;
        };
    }
}
