package dev.switchboard.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type that is read from or written as JSON, with the codecs that it needs.
 *
 * @param codecs the codec classes to be written for the type and for the types inside it
 */
public record JsonScan(JsonType type, List<CodecModel> codecs) {
    public JsonScan {
        codecs = List.copyOf(codecs);
    }

    /** Returns the first type that javac cannot find, spelled as in the source. */
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
