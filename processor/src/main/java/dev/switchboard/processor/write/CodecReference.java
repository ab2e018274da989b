package dev.switchboard.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import javax.lang.model.type.TypeMirror;

/** The codec of a type. */
final class CodecReference {
    private CodecReference() {}

    static CodeBlock of(TypeMirror type) {
        ClassName name = (ClassName) TypeName.get(type);
        String codec = String.join("_", name.simpleNames()) + "Json";
        return CodeBlock.of("$T.CODEC", ClassName.get(name.packageName(), codec));
    }
}
