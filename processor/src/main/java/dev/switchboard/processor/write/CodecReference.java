package dev.switchboard.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.KnownTypes;
import java.util.Map;

/** The expression for a type's codec: {@code JsonCodecs.list(ChatMessageJson.CODEC)}. */
public final class CodecReference {
    private final Map<ClassName, String> constants;

    /**
     * @param constants the fields that hold codecs of the user's, by the codec's class
     */
    CodecReference(Map<ClassName, String> constants) {
        this.constants = Map.copyOf(constants);
    }

    /** The codec of a valid type; a codec of the user's is made on the spot, so keep what this gives in a constant. */
    public static CodeBlock of(JsonType type) {
        return new CodecReference(Map.of()).to(type);
    }

    CodeBlock to(JsonType type) {
        if (type instanceof JsonType.Scalar scalar) {
            return CodeBlock.of("$T.$L", KnownTypes.JSON_CODECS, scalar.kind().codec());
        }
        if (type instanceof JsonType.Enumeration enumeration) {
            return CodeBlock.of("$T.enumeration($T.class)", KnownTypes.JSON_CODECS, enumeration.type());
        }
        if (type instanceof JsonType.Container container) {
            return CodeBlock.of(
                    "$T.$L($L)", KnownTypes.JSON_CODECS, container.shape().factory(), to(container.element()));
        }
        if (type instanceof JsonType.Nullable nullable) {
            return CodeBlock.of("$T.nullable($L)", KnownTypes.JSON_CODECS, to(nullable.present()));
        }
        if (type instanceof JsonType.Coded coded) {
            return CodeBlock.of("$T.CODEC", coded.codec());
        }
        if (type instanceof JsonType.Custom custom) {
            String constant = constants.get(custom.codec());
            return constant == null ? CodeBlock.of("new $T()", custom.codec()) : CodeBlock.of("$N", constant);
        }
        throw new IllegalArgumentException("let through by the rules: " + type);
    }
}
