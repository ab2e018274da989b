package dev.switchboard.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.switchboard.processor.element.KnownTypes;
import javax.lang.model.element.Modifier;

/** Builds the two methods of a codec from their bodies. */
final class CodecMethods {
    private CodecMethods() {}

    // public ChatMessage read(JsonReader in)
    static MethodSpec read(ClassName type, String in, CodeBlock body) {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(KnownTypes.JSON_READER, in)
                .addCode(body)
                .build();
    }

    // public void write(JsonWriter out, ChatMessage value)
    static MethodSpec write(ClassName type, String out, String value, CodeBlock body) {
        return MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(KnownTypes.JSON_WRITER, out)
                .addParameter(type, value)
                .addCode(body)
                .build();
    }
}
