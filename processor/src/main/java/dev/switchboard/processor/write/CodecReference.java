package dev.switchboard.processor.write;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.model.JsonType;
import java.util.Map;

/** Writes the expression for a type's codec: {@code JsonCodecs.list(ChatMessageJson.CODEC)}. */
final class CodecReference {
    private final Map<ClassName, String> constants;

    /**
     * Creates a writer for one class.
     *
     * @param constants the names of the fields that hold the user's codecs, by the codec's class
     */
    CodecReference(Map<ClassName, String> constants) {
        this.constants = Map.copyOf(constants);
    }

    /** Returns the expression for the codec of a valid type. */
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
            return CodeBlock.of("$N", requireNonNull(constants.get(custom.codec())));
        }
        throw new IllegalArgumentException("The rules should have refused this type: " + type);
    }
}
