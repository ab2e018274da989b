package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.BindingAnnotation;
import dev.switchboard.processor.model.BindingKind;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.TextKind;
import dev.switchboard.processor.model.TextLiteral;
import dev.switchboard.processor.model.TextShape;
import dev.switchboard.processor.model.TextType;

/** Writes the expression for the argument of one parameter, such as {@code call.queryParam("n").asInt()}. */
final class ArgumentWriter {
    private final CodecReference codecs;

    ArgumentWriter(CodecReference codecs) {
        this.codecs = codecs;
    }

    CodeBlock write(ParameterModel parameter) {
        if (parameter.binding() instanceof Binding.FromCall fromCall) {
            return CodeBlock.of("call.$N()", fromCall.value().accessor());
        }
        if (parameter.binding() instanceof Binding.Text text) {
            return text(text, parameter);
        }
        if (parameter.binding() instanceof Binding.Payload payload) {
            return CodeBlock.of("call.payload($L)", codecs.to(payload.json().type()));
        }
        return CodeBlock.of("call.text()");
    }

    private static CodeBlock text(Binding.Text text, ParameterModel parameter) {
        CodeBlock value = source(text);
        if (parameter.defaultText() != null) {
            value = CodeBlock.of(
                    "$L.orDefault($L)",
                    value,
                    TextLiteral.of(parameter.defaultText().text()));
        }
        return switch (text.shape()) {
            case REQUIRED -> CodeBlock.of("$L.$L", value, conversion(text.type()));
            case NULLABLE -> CodeBlock.of("$L.orNull($L)", value, converter(text.type()));
            case OPTIONAL -> CodeBlock.of("$L.optional($L)", value, converter(text.type()));
            case LIST -> CodeBlock.of("$L.as($L)", value, converter(text.type()));
        };
    }

    private static CodeBlock source(Binding.Text text) {
        BindingAnnotation source = text.source();
        boolean isList = text.shape() == TextShape.LIST;
        return source.kind() == BindingKind.USER_ID
                ? CodeBlock.of("call.userId()")
                : CodeBlock.of("call.$N($L)", accessor(source.kind(), isList), TextLiteral.of(source.name()));
    }

    private static String accessor(BindingKind kind, boolean isList) {
        return switch (kind) {
            case HEADER -> isList ? "headers" : "header";
            case QUERY_PARAM -> isList ? "queryParams" : "queryParam";
            case AUTHORIZER_CONTEXT -> "authorizerContext";
            case STAGE_VARIABLE -> "stageVariable";
            case USER_ID, CONNECTION_ID, PAYLOAD -> throw new IllegalArgumentException(kind + " takes no name");
        };
    }

    private static CodeBlock conversion(TextType type) {
        return type.kind() == TextKind.ENUM
                ? CodeBlock.of("$N($T.class)", type.kind().accessor(), type.enumName())
                : CodeBlock.of("$N()", type.kind().accessor());
    }

    private static CodeBlock converter(TextType type) {
        return type.kind() == TextKind.ENUM
                ? CodeBlock.of(
                        "$T.$N($T.class)",
                        KnownTypes.TEXT_CONVERTERS,
                        type.kind().converter(),
                        type.enumName())
                : CodeBlock.of("$T.$N", KnownTypes.TEXT_CONVERTERS, type.kind().converter());
    }
}
