package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.ComponentModel;
import dev.switchboard.processor.model.DefaultLiteral;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.ScalarKind;
import java.util.List;
import java.util.Optional;

/** Writes the {@code read} method of a record's codec. */
final class RecordReadMethodWriter {
    static final Object READER = new Object();
    private static final int LONGEST_LINE = 120 - 8;

    private final CodecModel.OfRecord model;
    private final CodecReference codecs;
    private final NameAllocator names;
    private final String in;

    RecordReadMethodWriter(CodecModel.OfRecord model, CodecReference codecs, NameAllocator names) {
        this.model = model;
        this.codecs = codecs;
        this.names = names;
        this.in = names.get(READER);
    }

    MethodSpec method() {
        CodeBlock.Builder body = CodeBlock.builder();
        model.components().forEach(component -> body.add(local(component)));
        body.addStatement("$N.beginObject()", in);
        body.beginControlFlow("while ($N.nextProperty())", in);
        body.add(model.components().isEmpty() ? CodeBlock.of("$N.skipValue();\n", in) : propertySwitch());
        body.endControlFlow();
        body.add(construction());
        return CodecMethods.read(model.frame().type(), in, body.build());
    }

    // Integer count = null;
    private CodeBlock local(ComponentModel component) {
        TypeName type = component.isRequired() ? component.javaType().box() : component.javaType();
        return CodeBlock.of("$T $N = $L;\n", type, names.get(component.name()), initialOf(component));
    }

    private static CodeBlock initialOf(ComponentModel component) {
        Optional<CodeBlock> literal =
                component.defaultText().flatMap(defaultText -> DefaultLiteral.of(component.type(), defaultText.text()));
        return literal.orElseGet(
                () -> component.isOptional() ? CodeBlock.of("$T.empty()", Optional.class) : CodeBlock.of("null"));
    }

    private CodeBlock propertySwitch() {
        CodeBlock.Builder cases = CodeBlock.builder();
        cases.beginControlFlow("switch ($N.propertyName())", in);
        model.components().forEach(component -> cases.add(propertyCase(component)));
        cases.add("default -> $N.skipValue();\n", in);
        return cases.endControlFlow().build();
    }

    // case "count" -> count = in.readInt();
    private CodeBlock propertyCase(ComponentModel component) {
        String local = names.get(component.name());
        CodeBlock value = valueOf(component.type());
        if (component.defaultText().isPresent()) {
            return CodeBlock.builder()
                    .beginControlFlow("case $S ->", component.name())
                    .beginControlFlow("if (!$N.isNull())", in)
                    .addStatement("$N = $L", local, value)
                    .endControlFlow()
                    .endControlFlow()
                    .build();
        }
        CodeBlock assignment = component.isNullable() && !component.isOptional()
                ? CodeBlock.of("$N = $N.isNull() ? null : $L;", local, in, value)
                : CodeBlock.of("$N = $L;", local, value);
        return LineLength.of(assignment) + component.name().length() + "case \"\" -> ".length() <= LONGEST_LINE - 8
                ? CodeBlock.of("case $S -> $L\n", component.name(), assignment)
                : CodeBlock.of("case $S ->\n$>$>$L\n$<$<", component.name(), assignment);
    }

    private CodeBlock valueOf(JsonType type) {
        return type instanceof JsonType.Scalar scalar && scalar.kind() != ScalarKind.ANY
                ? CodeBlock.of("$N.$N()", in, scalar.kind().reader())
                : CodeBlock.of("$L.read($N)", codecs.to(type), in);
    }

    // return new ChatMessage(in.required(id, "id", "a string"), count);
    private CodeBlock construction() {
        List<CodeBlock> arguments =
                model.components().stream().map(this::argument).toList();
        CodeBlock start = CodeBlock.of("return new $T(", model.frame().type());
        CodeBlock joined = CodeBlock.join(arguments, ", ");
        if (LineLength.of(joined) + "return new ();".length() + nameLength() <= LONGEST_LINE) {
            return CodeBlock.of("$L$L);\n", start, joined);
        }
        return LineLength.of(joined) + 2 + 8 <= LONGEST_LINE
                ? CodeBlock.of("$L\n$>$>$L);\n$<$<", start, joined)
                : CodeBlock.of("$L\n$>$>$L);\n$<$<", start, CodeBlock.join(arguments, ",\n"));
    }

    private CodeBlock argument(ComponentModel component) {
        String local = names.get(component.name());
        return component.isRequired()
                ? CodeBlock.of(
                        "$N.required($N, $S, $S)",
                        in,
                        local,
                        component.name(),
                        component.type().expectation())
                : CodeBlock.of("$N", local);
    }

    private int nameLength() {
        return String.join(".", model.frame().type().simpleNames()).length();
    }
}
