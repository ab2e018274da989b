package dev.switchboard.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type that travels.
 *
 * @param codecs the codec classes to be written for it, directly or because of what it is made of
 */
public record JsonScan(JsonType type, List<CodecModel> codecs) {
    public JsonScan {
        codecs = List.copyOf(codecs);
    }

    /** The first type that javac cannot find, as the source names it. */
    public Optional<String> unresolved() {
        return Stream.concat(Stream.of(type), codecs.stream().flatMap(CodecModel::references))
                .flatMap(JsonScan::withParts)
                .filter(JsonType.Unresolved.class::isInstance)
                .map(unresolved -> ((JsonType.Unresolved) unresolved).name())
                .findFirst();
    }

    private static Stream<JsonType> withParts(JsonType type) {
        return Stream.concat(Stream.of(type), type.parts().stream().flatMap(JsonScan::withParts));
    }
}
