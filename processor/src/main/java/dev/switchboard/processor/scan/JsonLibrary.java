package dev.switchboard.processor.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A library whose annotations shape or check JSON, with the way out for each annotation. All of them stand in one table:
 * when generated code comes to honour an annotation, its line goes; a missing one is a new line.
 *
 * @param reason why its annotations have no effect, as the end of a sentence
 * @param wayOut what to do instead of most of them, as a sentence
 * @param waysOut what to do instead of others, by the annotation's simple name
 * @param packages where its annotations are, also in packages further in
 */
record JsonLibrary(String reason, String wayOut, Map<String, String> waysOut, List<String> packages) {
    private static final List<JsonLibrary> ALL = List.of(
            new JsonLibrary(
                    "generated codecs do not follow Jackson's annotations",
                    WaysOut.CODEC,
                    Map.ofEntries(
                            Map.entry("JsonProperty", WaysOut.RENAME),
                            Map.entry("JsonNaming", WaysOut.RENAME),
                            Map.entry("JsonIgnore", WaysOut.LEAVE_OUT),
                            Map.entry("JsonIgnoreProperties", WaysOut.UNKNOWN_ARE_SKIPPED),
                            Map.entry("JsonInclude", WaysOut.ABSENT_IS_LEFT_OUT),
                            Map.entry("JsonPropertyOrder", WaysOut.ORDER),
                            Map.entry("JsonCreator", WaysOut.CANONICAL),
                            Map.entry("JsonTypeInfo", WaysOut.SEALED),
                            Map.entry("JsonSubTypes", WaysOut.SEALED),
                            Map.entry("JsonTypeName", WaysOut.SEALED)),
                    List.of("com.fasterxml.jackson.", "tools.jackson.")),
            new JsonLibrary(
                    "generated codecs do not follow Gson's annotations",
                    WaysOut.CODEC,
                    Map.of("SerializedName", WaysOut.RENAME, "Expose", WaysOut.LEAVE_OUT),
                    List.of("com.google.gson.annotations.")),
            new JsonLibrary(
                    "generated codecs do not follow JSON-B's annotations",
                    WaysOut.CODEC,
                    Map.of(
                            "JsonbProperty", WaysOut.RENAME,
                            "JsonbTransient", WaysOut.LEAVE_OUT,
                            "JsonbNillable", WaysOut.ABSENT_IS_LEFT_OUT,
                            "JsonbPropertyOrder", WaysOut.ORDER,
                            "JsonbCreator", WaysOut.CANONICAL,
                            "JsonbTypeInfo", WaysOut.SEALED,
                            "JsonbSubtype", WaysOut.SEALED),
                    List.of("jakarta.json.bind.annotation.", "javax.json.bind.annotation.")),
            new JsonLibrary(
                    "generated codecs do not follow Moshi's annotations",
                    WaysOut.CODEC,
                    Map.of("Json", WaysOut.RENAME),
                    List.of("com.squareup.moshi.")),
            new JsonLibrary(
                    "generated codecs do not follow the annotations of avaje-jsonb",
                    WaysOut.CODEC,
                    Map.of("Property", WaysOut.RENAME, "Ignore", WaysOut.LEAVE_OUT),
                    List.of("io.avaje.jsonb.")),
            new JsonLibrary(
                    "generated code does not check constraints",
                    WaysOut.CHECK,
                    Map.of("NotNull", WaysOut.REQUIRED_ANYWAY),
                    List.of(
                            "jakarta.validation.",
                            "javax.validation.",
                            "org.hibernate.validator.constraints.",
                            "org.springframework.validation.annotation.",
                            "io.avaje.validation.")));

    /** Annotations of Jackson, JSON-B and avaje-jsonb that leave out a property, by their simple names. */
    private static final Set<String> LEAVING_OUT = Set.of("JsonIgnore", "JsonbTransient", "Ignore");

    /**
     * Returns the library that an annotation belongs to: by its own package, or by that of an annotation on it (a user's
     * constraint).
     */
    static Optional<JsonLibrary> of(AnnotationMirror mirror) {
        Element annotation = mirror.getAnnotationType().asElement();
        return Stream.concat(
                        Stream.of(annotation),
                        annotation.getAnnotationMirrors().stream()
                                .map(meta -> meta.getAnnotationType().asElement()))
                .flatMap(one -> named(((TypeElement) one).getQualifiedName().toString()).stream())
                .findFirst();
    }

    private static Optional<JsonLibrary> named(String annotation) {
        return ALL.stream()
                .filter(library -> library.packages.stream().anyMatch(annotation::startsWith))
                .findFirst();
    }

    /** Returns what to do instead of one of its annotations, by the annotation's simple name. */
    String wayOutOf(String annotation) {
        return waysOut.getOrDefault(annotation, wayOut);
    }

    /**
     * Returns what to do instead of an annotation on a record's member that is no part of the JSON, by the annotation's
     * simple name. Renaming or leaving out a component would be no help there.
     */
    String wayOutOfOther(String annotation) {
        String usual = wayOutOf(annotation);
        return usual.equals(WaysOut.RENAME) || usual.equals(WaysOut.LEAVE_OUT) ? WaysOut.ANOTHER_COMPONENT : usual;
    }

    /** Returns whether an annotation only leaves out what it stands on. With {@code value = false} it does the opposite. */
    static boolean leavesOut(AnnotationMirror mirror) {
        String name = mirror.getAnnotationType().asElement().getSimpleName().toString();
        return LEAVING_OUT.contains(name)
                && mirror.getElementValues().entrySet().stream()
                        .allMatch(element -> element.getKey().getSimpleName().contentEquals("value")
                                && Boolean.TRUE.equals(element.getValue().getValue()));
    }

    /** Sentences that several annotations share. */
    private static final class WaysOut {
        static final String CODEC = "Remove it, or name a codec for the type with @UseCodec.";
        static final String RENAME =
                "Remove it and use the name that stands in the JSON, or name a codec for the type with @UseCodec.";
        static final String LEAVE_OUT =
                "Remove it and leave the component out, or name a codec for the type with @UseCodec.";
        static final String ANOTHER_COMPONENT =
                "Remove it: JSON has the components only. For another property add a component, or name a codec for the type"
                        + " with @UseCodec.";
        static final String UNKNOWN_ARE_SKIPPED = "Remove it: unknown properties are skipped.";
        static final String ABSENT_IS_LEFT_OUT =
                "Remove it: null in a @Nullable component and an empty Optional are left out.";
        static final String ORDER = "Remove it: properties are written in the order of the components.";
        static final String CANONICAL = "Remove it: a record is read with its canonical constructor.";
        static final String SEALED =
                "Remove it: the records of a sealed interface are told apart by \"type\", whose value @WebSocketMessage sets.";
        static final String CHECK = "Remove it, and check the value in the route or in the record's constructor, with a"
                + " ClientErrorException for the client.";
        static final String REQUIRED_ANYWAY =
                "Remove it: a value is required unless its type is Optional, or it is @Nullable or has a @DefaultValue.";

        private WaysOut() {}
    }
}
