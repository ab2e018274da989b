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
 * Reads the types of payloads, replies and messages, with all types inside them. One scanner serves one step of one
 * round, and reads each type once.
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
     * Returns a scanner for the type of a payload or reply.
     *
     * @param element the parameter or method, which may have {@code @UseCodec}
     * @param owner the class whose generated code will use the codec
     */
    Use at(Element element, TypeElement owner) {
        return type -> withCodecs(types.scan(type, element, owner));
    }

    /** Scans the type of one payload or reply. */
    interface Use {
        JsonScan scan(TypeMirror type);

        /** Scans a type whose value may also be null, which is {@code null} in JSON. */
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
