package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.ComponentModel;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.MessageType;
import dev.switchboard.processor.model.TextLiteral;

/**
 * Writes the {@code write} method of a record's codec. The method leaves out nullable components that are null, and
 * {@code Optional}s that are empty.
 */
final class RecordWriteMethodWriter {
    private final CodecModel.OfRecord model;
    private final CodecReference codecs;
    private final String out;
    private final String value;

    /**
     * Creates a writer.
     *
     * @param reserved the names that local variables must not have
     */
    RecordWriteMethodWriter(CodecModel.OfRecord model, CodecReference codecs, ReservedNames reserved) {
        this.model = model;
        this.codecs = codecs;
        NameAllocator names = new NameAllocator();
        reserved.reserveIn(names);
        this.out = names.newName("out");
        this.value = names.newName("value");
    }

    MethodSpec method() {
        CodeBlock.Builder body = CodeBlock.builder();
        body.addStatement("$N.beginObject()", out);
        model.messageType()
                .ifPresent(type -> body.addStatement(
                        "$N.name($S).value($L)", out, MessageType.PROPERTY, TextLiteral.of(type.text())));
        model.components().forEach(component -> body.add(property(component)));
        body.addStatement("$N.endObject()", out);
        return CodecMethods.write(model.frame().type(), out, value, body.build());
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
        return statement(component, CodeBlock.of("$N.$N()", value, component.name()), component.type(), isDirect);
    }

    // if (value.nick() != null) {
    //     out.name("nick").value(value.nick());
    // }
    private CodeBlock nullable(ComponentModel component) {
        CodeBlock present = CodeBlock.of("$N.$N()", value, component.name());
        return CodeBlock.builder()
                .beginControlFlow("if ($N.$N() != null)", value, component.name())
                .add(statement(component, present, component.type(), isDirect(component.type())))
                .endControlFlow()
                .build();
    }

    // if (value.nick().isPresent()) {
    //     out.name("nick").value(value.nick().get());
    // }
    private CodeBlock optional(ComponentModel component, JsonType element) {
        CodeBlock present = CodeBlock.of("$N.$N().get()", value, component.name());
        return CodeBlock.builder()
                .beginControlFlow("if ($N.$N().isPresent())", value, component.name())
                .add(statement(component, present, element, isDirect(element)))
                .endControlFlow()
                .build();
    }

    private CodeBlock statement(ComponentModel component, CodeBlock present, JsonType type, boolean isDirect) {
        return isDirect
                ? CodeBlock.of("$N.name($S).value($L);\n", out, component.name(), present)
                : CodeBlock.of("$N.name($S).value($L, $L);\n", out, component.name(), present, codecs.to(type));
    }

    private static boolean isPrimitive(JsonType type) {
        return type instanceof JsonType.Scalar scalar && scalar.isPrimitive();
    }

    /** Returns whether {@code JsonWriter} has a method that accepts the type and refuses null. */
    private static boolean isNullChecked(JsonType type) {
        return type instanceof JsonType.Enumeration
                || (type instanceof JsonType.Scalar scalar && scalar.kind().isWrittenDirectly());
    }

    /** Returns whether {@code JsonWriter} has a method for non-null values of the type. */
    private static boolean isDirect(JsonType type) {
        return type instanceof JsonType.Enumeration
                || (type instanceof JsonType.Scalar scalar && scalar.kind().isPlain());
    }
}
