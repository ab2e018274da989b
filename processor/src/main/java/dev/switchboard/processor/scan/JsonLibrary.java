package dev.switchboard.processor.scan;

import dev.switchboard.processor.diagnostic.WayOut;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A library with annotations that shape or check JSON. Each annotation has a way out. When generated code begins to
 * support an annotation, delete its line from the table. To report the annotations of one more library, add an entry.
 *
 * @param reason why the annotations have no effect, worded as the end of a sentence
 * @param wayOut the way out for annotations without one of their own
 * @param waysOut the ways out for particular annotations, by their simple names
 * @param packages beginnings of the names of the packages that contain the annotations
 */
record JsonLibrary(String reason, WayOut wayOut, Map<String, WayOut> waysOut, List<String> packages) {
    private static final List<JsonLibrary> ALL = List.of(
            new JsonLibrary(
                    "generated codecs do not follow Jackson's annotations",
                    WayOut.REMOVE_OR_USE_CODEC,
                    Map.ofEntries(
                            Map.entry("JsonProperty", WayOut.USE_JSON_NAME),
                            Map.entry("JsonNaming", WayOut.USE_JSON_NAME),
                            Map.entry("JsonIgnore", WayOut.LEAVE_COMPONENT_OUT),
                            Map.entry("JsonIgnoreProperties", WayOut.UNKNOWN_IS_SKIPPED),
                            Map.entry("JsonInclude", WayOut.ABSENT_IS_LEFT_OUT),
                            Map.entry("JsonPropertyOrder", WayOut.ORDER_OF_COMPONENTS),
                            Map.entry("JsonCreator", WayOut.CANONICAL_CONSTRUCTOR),
                            Map.entry("JsonTypeInfo", WayOut.TYPE_PROPERTY),
                            Map.entry("JsonSubTypes", WayOut.TYPE_PROPERTY),
                            Map.entry("JsonTypeName", WayOut.TYPE_PROPERTY)),
                    List.of("com.fasterxml.jackson.", "tools.jackson.")),
            new JsonLibrary(
                    "generated codecs do not follow Gson's annotations",
                    WayOut.REMOVE_OR_USE_CODEC,
                    Map.of("SerializedName", WayOut.USE_JSON_NAME, "Expose", WayOut.LEAVE_COMPONENT_OUT),
                    List.of("com.google.gson.annotations.")),
            new JsonLibrary(
                    "generated codecs do not follow JSON-B's annotations",
                    WayOut.REMOVE_OR_USE_CODEC,
                    Map.of(
                            "JsonbProperty", WayOut.USE_JSON_NAME,
                            "JsonbTransient", WayOut.LEAVE_COMPONENT_OUT,
                            "JsonbNillable", WayOut.ABSENT_IS_LEFT_OUT,
                            "JsonbPropertyOrder", WayOut.ORDER_OF_COMPONENTS,
                            "JsonbCreator", WayOut.CANONICAL_CONSTRUCTOR,
                            "JsonbTypeInfo", WayOut.TYPE_PROPERTY,
                            "JsonbSubtype", WayOut.TYPE_PROPERTY),
                    List.of("jakarta.json.bind.annotation.", "javax.json.bind.annotation.")),
            new JsonLibrary(
                    "generated codecs do not follow Moshi's annotations",
                    WayOut.REMOVE_OR_USE_CODEC,
                    Map.of("Json", WayOut.USE_JSON_NAME),
                    List.of("com.squareup.moshi.")),
            new JsonLibrary(
                    "generated codecs do not follow the annotations of avaje-jsonb",
                    WayOut.REMOVE_OR_USE_CODEC,
                    Map.of("Property", WayOut.USE_JSON_NAME, "Ignore", WayOut.LEAVE_COMPONENT_OUT),
                    List.of("io.avaje.jsonb.")),
            new JsonLibrary(
                    "generated code does not check constraints",
                    WayOut.CHECK_IN_CODE,
                    Map.of("NotNull", WayOut.ALREADY_REQUIRED),
                    List.of(
                            "jakarta.validation.",
                            "javax.validation.",
                            "org.hibernate.validator.constraints.",
                            "org.springframework.validation.annotation.",
                            "io.avaje.validation.")));

    /** Simple names of the annotations of Jackson, JSON-B and avaje-jsonb that leave out a property. */
    private static final Set<String> LEAVING_OUT = Set.of("JsonIgnore", "JsonbTransient", "Ignore");

    /**
     * Returns the library that an annotation belongs to. A user's own constraint belongs to the library whose
     * annotation is on it.
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

    /** Returns the way out for an annotation, given by its simple name. */
    WayOut wayOutOf(String annotation) {
        return waysOut.getOrDefault(annotation, wayOut);
    }

    /**
     * Returns the way out for an annotation, given by its simple name, on a member that is not part of the JSON. On
     * such a member, it would not help to rename or leave out a component.
     */
    WayOut wayOutOfNonJson(String annotation) {
        WayOut usual = wayOutOf(annotation);
        return usual.equals(WayOut.USE_JSON_NAME) || usual.equals(WayOut.LEAVE_COMPONENT_OUT)
                ? WayOut.ADD_COMPONENT
                : usual;
    }

    /**
     * Returns whether the only effect of an annotation is to leave out its element. With {@code value = false}, the
     * annotation has the opposite effect.
     */
    static boolean leavesOut(AnnotationMirror mirror) {
        String name = mirror.getAnnotationType().asElement().getSimpleName().toString();
        return LEAVING_OUT.contains(name)
                && mirror.getElementValues().entrySet().stream()
                        .allMatch(element -> element.getKey().getSimpleName().contentEquals("value")
                                && Boolean.TRUE.equals(element.getValue().getValue()));
    }
}
