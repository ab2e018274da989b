package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.switchboard.processor.model.CaseModel;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.MessageType;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what the codec of a sealed interface has beyond the frame of all codecs: it hands on to those of its records. */
final class SealedCodecWriter {
    private final CodecModel.OfSealed model;
    private final CodecReference codecs;

    SealedCodecWriter(CodecModel.OfSealed model) {
        this.model = model;
        this.codecs = new CodecReference(Map.of());
    }

    void addTo(TypeSpec.Builder codec) {
        codec.addMethod(CodecMethods.read(model.frame().type(), "in", readBody()));
        codec.addMethod(CodecMethods.write(model.frame().type(), writeBody()));
    }

    // return switch (in.discriminator("type")) {
    //     case "circle" -> CircleJson.CODEC.read(in);
    //     default -> throw in.expectedAt("type", "one of circle, square");
    // };
    private CodeBlock readBody() {
        CodeBlock.Builder body = CodeBlock.builder();
        body.add("return switch (in.discriminator($S)) {\n$>", MessageType.PROPERTY);
        for (CaseModel one : model.cases()) {
            body.add("case $S -> $L.read(in);\n", one.discriminator().text(), codecs.to(one.type()));
        }
        String names = model.cases().stream()
                .map(one -> one.discriminator().text())
                .collect(Collectors.joining(", ", "one of ", ""));
        return body.add("default -> throw in.expectedAt($S, $S);\n$<};\n", MessageType.PROPERTY, names)
                .build();
    }

    // if (value instanceof Circle circle) {
    //     CircleJson.CODEC.write(out, circle);
    // } else if (value instanceof Square square) {
    //     SquareJson.CODEC.write(out, square);
    // } else { // a record that was added later and compiled alone
    //     throw new IllegalArgumentException(
    private CodeBlock writeBody() {
        NameAllocator names = new NameAllocator();
        names.newName("out");
        names.newName("value");
        new PackageRoots().with(model.references()).reserveIn(names);
        CodeBlock.Builder body = CodeBlock.builder();
        String flow = "if (value instanceof $T $N)";
        for (CaseModel one : model.cases()) {
            String local =
                    names.newName(decapitalized(one.element().getSimpleName().toString()));
            if (body.isEmpty()) {
                body.beginControlFlow(flow, one.element(), local);
            } else {
                body.nextControlFlow("else " + flow, one.element(), local);
            }
            body.addStatement("$L.write(out, $N)", codecs.to(one.type()), local);
        }
        body.nextControlFlow("else");
        body.addStatement(
                "throw new $T($S)",
                IllegalArgumentException.class,
                "The codec is older than the type it was given. Compile both together.");
        return body.endControlFlow().build();
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
