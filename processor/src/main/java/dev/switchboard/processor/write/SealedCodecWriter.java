package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.switchboard.processor.model.CaseModel;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.MessageType;
import dev.switchboard.processor.model.TextLiteral;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Adds the methods to the codec of a sealed interface. The methods delegate to the codecs of the interface's records.
 */
final class SealedCodecWriter {
    private final CodecModel.OfSealed model;
    private final CodecReference codecs;

    SealedCodecWriter(CodecModel.OfSealed model) {
        this.model = model;
        this.codecs = new CodecReference(Map.of());
    }

    void addTo(TypeSpec.Builder codec) {
        codec.addMethod(readMethod());
        codec.addMethod(writeMethod());
    }

    // return switch (in.discriminator("type")) {
    //     case "circle" -> CircleJson.CODEC.read(in);
    //     default -> throw in.expectedAt("type", "one of circle, square");
    // };
    private MethodSpec readMethod() {
        NameAllocator locals = new NameAllocator();
        new ReservedNames().withCodecsOf(model.references()).reserveIn(locals);
        String in = locals.newName("in");
        CodeBlock.Builder body = CodeBlock.builder();
        body.add("return switch ($N.discriminator($S)) {\n$>", in, MessageType.PROPERTY);
        for (CaseModel one : model.cases()) {
            body.add(
                    "case $L -> $L.read($N);\n",
                    TextLiteral.of(one.discriminator().text()),
                    codecs.to(one.type()),
                    in);
        }
        String names = model.cases().stream()
                .map(one -> one.discriminator().text())
                .collect(Collectors.joining(", ", "one of ", ""));
        body.add("default -> throw $N.expectedAt($S, $L);\n$<};\n", in, MessageType.PROPERTY, TextLiteral.of(names));
        return CodecMethods.read(model.frame().type(), in, body.build());
    }

    // if (value instanceof Circle circle) {
    //     CircleJson.CODEC.write(out, circle);
    // } else if (value instanceof Square square) {
    //     SquareJson.CODEC.write(out, square);
    // } else { // a record that was added later and compiled alone
    //     throw new IllegalArgumentException("The codec is older than …");
    // }
    private MethodSpec writeMethod() {
        NameAllocator names = new NameAllocator();
        new ReservedNames().withCodecsOf(model.references()).reserveIn(names);
        String out = names.newName("out");
        String value = names.newName("value");
        CodeBlock.Builder body = CodeBlock.builder();
        String flow = "if ($N instanceof $T $N)";
        for (CaseModel one : model.cases()) {
            String local = names.newName(decapitalized(one.className().simpleName()));
            if (body.isEmpty()) {
                body.beginControlFlow(flow, value, one.className(), local);
            } else {
                body.nextControlFlow("else " + flow, value, one.className(), local);
            }
            body.addStatement("$L.write($N, $N)", codecs.to(one.type()), out, local);
        }
        body.nextControlFlow("else");
        body.addStatement(
                "throw new $T($S)",
                IllegalArgumentException.class,
                "The codec is older than the type it was given. Compile both together.");
        return CodecMethods.write(
                model.frame().type(), out, value, body.endControlFlow().build());
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
