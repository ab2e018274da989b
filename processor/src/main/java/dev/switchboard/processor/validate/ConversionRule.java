package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.BindingAnnotation;
import dev.switchboard.processor.model.BindingKind;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.RouteModel;
import dev.switchboard.processor.model.TextShape;

/** Requires that a parameter that is bound to text has a type that the text can be converted to. */
final class ConversionRule implements ParameterRule {
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

    private static WayOut wayOut(BindingKind kind) {
        return switch (kind) {
            case HEADER, QUERY_PARAM -> WayOut.USE_CONVERTIBLE_OR_LIST;
            case USER_ID -> WayOut.USE_IDENTITY;
            case CONNECTION_ID -> WayOut.USE_STRING_FOR_ID;
            case AUTHORIZER_CONTEXT, STAGE_VARIABLE, PAYLOAD -> WayOut.USE_CONVERTIBLE;
        };
    }
}
