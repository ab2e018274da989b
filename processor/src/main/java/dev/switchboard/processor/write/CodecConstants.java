package dev.switchboard.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.model.JsonType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Fields of a generated class that hold instances of the user's codecs. Generated codecs need no fields, because they
 * are named where they are used. With fields for generated codecs, two codecs that use each other could wait for each
 * other's class to be initialized.
 */
final class CodecConstants {
    private final Map<ClassName, String> names = new LinkedHashMap<>();
    private final Map<ClassName, JsonType.Custom> codecs = new LinkedHashMap<>();
    private final NameAllocator allocator = new NameAllocator();

    /**
     * Collects the codecs of the types.
     *
     * @param used the types whose codecs the class uses
     * @param taken the name of a constant that the class already has
     */
    CodecConstants(Stream<JsonType> used, String taken) {
        allocator.newName(taken);
        used.flatMap(CodecConstants::customsIn).forEach(this::add);
    }

    private void add(JsonType.Custom custom) {
        if (codecs.putIfAbsent(custom.codec(), custom) == null) {
            names.put(custom.codec(), allocator.newName(constantName(custom.codec())));
        }
    }

    CodecReference references() {
        return new CodecReference(names);
    }

    Collection<String> names() {
        return names.values();
    }

    List<FieldSpec> fields() {
        return codecs.values().stream().map(this::field).toList();
    }

    // private static final JsonCodec<LocalDate> LOCAL_DATE_CODEC = new LocalDateCodec();
    private FieldSpec field(JsonType.Custom custom) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(KnownTypes.JSON_CODEC, custom.type()),
                        names.get(custom.codec()),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("new $T()", custom.codec())
                .build();
    }

    private static Stream<JsonType.Custom> customsIn(JsonType type) {
        return type instanceof JsonType.Custom custom
                ? Stream.of(custom)
                : type.parts().stream().flatMap(CodecConstants::customsIn);
    }

    private static String constantName(ClassName codec) {
        return String.join("_", codec.simpleNames())
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
