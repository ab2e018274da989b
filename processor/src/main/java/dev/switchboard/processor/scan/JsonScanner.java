package dev.switchboard.processor.scan;

import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.JsonScan;
import dev.switchboard.processor.model.JsonType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the types that travel, with everything they are made of. One serves one round: what a round has looked into once
 * it does not look into again.
 */
public final class JsonScanner {
    private final JsonTypeScanner types;
    private final CodecScanner codecs;
    private final Map<JsonType.Coded, CodecModel> known = new HashMap<>();

    public JsonScanner(Elements elements, Types types, CompiledTypes compiled) {
        CodecLocator locator = new CodecLocator(elements, compiled);
        ForeignAnnotations foreign = new ForeignAnnotations();
        this.types = new JsonTypeScanner(locator, new CustomCodecScanner(types), foreign);
        this.codecs = new CodecScanner(locator, this.types, foreign);
    }

    /**
     * Reads payloads or replies.
     *
     * @param element the parameter or method, which may carry {@code @UseCodec}
     * @param owner the class whose generated code will use the codec
     */
    Use at(Element element, TypeElement owner) {
        return type -> withCodecs(types.scan(type, element, owner));
    }

    /** Where types travel from or to. */
    interface Use {
        JsonScan scan(TypeMirror type);

        /** Scans a type whose value may also be null: {@code null} in JSON and in Java. */
        default JsonScan scanNullable(TypeMirror type) {
            JsonScan present = scan(type);
            if (type.getKind().isPrimitive()) {
                return present;
            }
            boolean isOptional = present.type() instanceof JsonType.Container container
                    && container.shape() == JsonType.Shape.OPTIONAL;
            return new JsonScan(
                    isOptional ? UnsupportedTypes.nullableOptional(type) : new JsonType.Nullable(present.type()),
                    present.codecs());
        }
    }

    /** Reads a type with {@code @WebSocketMessage}. */
    public JsonScan scan(TypeElement message) {
        return withCodecs(types.scan(message.asType(), message));
    }

    private JsonScan withCodecs(JsonType type) {
        Map<JsonType.Coded, CodecModel> found = new LinkedHashMap<>();
        collect(type, found);
        return new JsonScan(type, List.copyOf(found.values()));
    }

    private void collect(JsonType type, Map<JsonType.Coded, CodecModel> found) {
        type.parts().forEach(part -> collect(part, found));
        if (type instanceof JsonType.Coded coded && coded.owner().isPresent() && !found.containsKey(coded)) {
            CodecModel codec = modelOf(coded, coded.owner().get());
            found.put(coded, codec);
            codec.references().forEach(reference -> collect(reference, found));
        }
    }

    private CodecModel modelOf(JsonType.Coded coded, TypeElement owner) {
        CodecModel model = known.get(coded);
        if (model == null) {
            model = codecs.scan(coded, owner);
            known.put(coded, model);
        }
        return model;
    }
}
