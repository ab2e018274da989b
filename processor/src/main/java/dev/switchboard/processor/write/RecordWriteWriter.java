package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.ComponentModel;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.MessageType;

/** Writes the {@code write} method of a record's codec. What may be absent is left out when it is. */
final class RecordWriteWriter {
    private final CodecModel.OfRecord model;
    private final CodecReference codecs;

    RecordWriteWriter(CodecModel.OfRecord model, CodecReference codecs) {
        this.model = model;
        this.codecs = codecs;
    }

    MethodSpec method() {
        CodeBlock.Builder body = CodeBlock.builder();
        body.addStatement("out.beginObject()");
        model.messageType()
                .ifPresent(type -> body.addStatement("out.name($S).value($S)", MessageType.PROPERTY, type.text()));
        model.components().forEach(component -> body.add(property(component)));
        body.addStatement("out.endObject()");
        return CodecMethods.write(model.frame().type(), body.build());
    }

    private CodeBlock property(ComponentModel component) {
        if (component.isOptional()) {
            return optional(component, ((JsonType.Container) component.type()).element());
        }
        return component.isNullable() && !isPrimitive(component.type()) ? nullable(component) : required(component);
    }

    // out.name("id").value(value.id());
    private CodeBlock required(ComponentModel component) {
        boolean isDirect = isPrimitive(component.type()) || isNullChecked(component.type());
        return statement(component, CodeBlock.of("value.$N()", component.name()), component.type(), isDirect);
    }

    // if (value.nick() != null) {
    //     out.name("nick").value(value.nick());
    // }
    private CodeBlock nullable(ComponentModel component) {
        CodeBlock present = CodeBlock.of("value.$N()", component.name());
        return CodeBlock.builder()
                .beginControlFlow("if (value.$N() != null)", component.name())
                .add(statement(component, present, component.type(), isDirect(component.type())))
                .endControlFlow()
                .build();
    }

    // if (value.nick().isPresent()) {
    //     out.name("nick").value(value.nick().get());
    // }
    private CodeBlock optional(ComponentModel component, JsonType element) {
        CodeBlock present = CodeBlock.of("value.$N().get()", component.name());
        return CodeBlock.builder()
                .beginControlFlow("if (value.$N().isPresent())", component.name())
                .add(statement(component, present, element, isDirect(element)))
                .endControlFlow()
                .build();
    }

    private CodeBlock statement(ComponentModel component, CodeBlock value, JsonType type, boolean isDirect) {
        return isDirect
                ? CodeBlock.of("out.name($S).value($L);\n", component.name(), value)
                : CodeBlock.of("out.name($S).value($L, $L);\n", component.name(), value, codecs.to(type));
    }

    private static boolean isPrimitive(JsonType type) {
        return type instanceof JsonType.Scalar scalar && scalar.isPrimitive();
    }

    /** Whether the writer has a method for the type that refuses null itself. */
    private static boolean isNullChecked(JsonType type) {
        return type instanceof JsonType.Enumeration
                || (type instanceof JsonType.Scalar scalar && scalar.kind().isWrittenDirectly());
    }

    /** Whether the writer has a method for a value of the type that is known to be there. */
    private static boolean isDirect(JsonType type) {
        return type instanceof JsonType.Enumeration
                || (type instanceof JsonType.Scalar scalar && scalar.kind().isPlain());
    }
}
