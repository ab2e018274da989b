package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that annotations of other JSON and validation libraries are refused in every place where people write them.
 */
class ForeignAnnotationsTest {
    /** Source with an error at each line with {@code @A}, and at no other line. */
    private static final String EVERYWHERE = """
            package example;

            import dev.switchboard.annotation.*;
            import java.util.*;

            @A
            class Routes {
                @A
                enum Colour {
                    @A
                    RED;
                    @A
                    String code() { return ""; }
                }

                @A
                interface Titled {
                    @A
                    String title();
                }

                @A
                sealed interface Shape permits Circle, Square {}

                @A
                record Circle(
                        @A
                        int radius) implements Shape {}

                record Square(int side) implements Shape { @A public int side() { return side; }

                    @A
                    Square {}

                    @A
                    static Square of(
                            @A
                            int side, int other) { return new Square(side); }

                    @A
                    Square() { this(1); }

                    Square(
                            @A
                            String text) { this(1); }
                }

                record Message(Shape shape, Colour colour, String title) implements Titled {
                    @A
                    static final int CONSTANT = 1;
                }

                @WebSocketRoute("$connect")
                void connect(
                        @A
                        @QueryParam("user") String user) {}

                @A
                @WebSocketRoute("say")
                Message say(
                        @A
                        Message message) { return message; }
            }
            """;

    private static final String IN_TYPES = """
            package example;

            import dev.switchboard.annotation.*;
            import java.util.*;

            class Routes {
                record Message(
                        List<@A String> texts,
                        Map<String, Optional<@A String>> deep,
                        @A String text) {
                    static List<@A String> all() { return List.of(); }
                }

                @WebSocketRoute("say")
                List<@A Message> say(
                        List<@A Message> messages) { return messages; }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.fasterxml.jackson.annotation.JsonFormat",
                "com.fasterxml.jackson.databind.annotation.JsonSerialize",
                "tools.jackson.databind.annotation.JsonSerialize",
                "com.google.gson.annotations.SerializedName",
                "jakarta.json.bind.annotation.JsonbProperty",
                "javax.json.bind.annotation.JsonbProperty",
                "com.squareup.moshi.Json",
                "io.avaje.jsonb.Json",
                "jakarta.validation.Valid",
                "jakarta.validation.constraints.Size",
                "javax.validation.constraints.Size",
                "org.hibernate.validator.constraints.Length",
            })
    void isRefusedInEveryPlace(String annotation) {
        assertThat(linesOfErrors(EVERYWHERE, annotation, "")).isEqualTo(linesWithAnnotation(EVERYWHERE));
        assertThat(linesOfErrors(
                        IN_TYPES,
                        annotation,
                        "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)"))
                .isEqualTo(linesWithAnnotation(IN_TYPES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.jspecify.annotations.Nullable", "example.tools.Documented", "com.fasterxml.classmate.Filter"
            })
    void otherAnnotationsAreIgnored(String annotation) {
        assertThat(linesOfErrors(EVERYWHERE, annotation, "")).isEmpty();
    }

    /**
     * The compiler copies an annotation from a component to its field, accessor and parameter if {@code @Target} allows
     * it.
     */
    @ParameterizedTest
    @ValueSource(strings = {"FIELD", "METHOD", "PARAMETER", "RECORD_COMPONENT", "TYPE_USE"})
    void isFoundOnAComponentWhateverItsTarget(String target) {
        String source = """
                package example;

                import dev.switchboard.annotation.*;

                @WebSocketMessage
                record Message(
                        String one,
                        @A String two) {}
                """;
        assertThat(linesOfErrors(
                        source,
                        "com.google.gson.annotations.SerializedName",
                        "@java.lang.annotation.Target(java.lang.annotation.ElementType." + target + ")"))
                .isEqualTo(List.of(8));
    }

    /**
     * Source with an error at each line with {@code @A}. At the lines with {@code @L}, an annotation that leaves a
     * member out of the JSON is harmless, because the JSON does not contain that member anyway.
     */
    private static final String DERIVED = """
            package example;

            import dev.switchboard.annotation.*;

            interface Priced {
                @L default boolean isFree() { return amount() == 0; }

                @A long amount();
            }

            @WebSocketMessage
            record Order(long amount, Colour colour, Shape shape) implements Priced {
                @L public static final String UNIT = "EUR";

                @L public boolean isCheap() { return amount < 10; }

                @L public String amount(String currency) { return amount + currency; }

                @L static Order none() { return null; }

                @A public long getAmount() { return amount; }

                @A Order() { this(0, Colour.RED, null); }
            }

            enum Colour {
                @A
                RED;
                @L boolean isWarm() { return true; }
            }

            sealed interface Shape {
                @L default boolean isRound() { return radius() > 0; }

                @A int radius();
            }

            record Circle(int radius) implements Shape {}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.fasterxml.jackson.annotation.JsonIgnore",
                "jakarta.json.bind.annotation.JsonbTransient",
                "javax.json.bind.annotation.JsonbTransient",
                "io.avaje.jsonb.Ignore",
            })
    void mayLeaveOutMembersThatTheJsonDoesNotContain(String annotation) {
        String source = DERIVED.replace("@L", "@" + annotation);
        assertThat(linesOfErrors(source, annotation, "")).isEqualTo(linesWithAnnotation(source));
    }

    @Test
    void isRefusedOnMethodsAndConstantsIfItRenames() {
        String annotation = "com.fasterxml.jackson.annotation.JsonProperty";
        String source = DERIVED.replace("@L", "@A");
        assertThat(linesOfErrors(source, annotation, "")).isEqualTo(linesWithAnnotation(source));
    }

    @Test
    void isRefusedOnAMethodWithAWayOutForMethods() {
        String order = """
                package example;

                @dev.switchboard.annotation.WebSocketMessage
                record Order(long amount) {
                    @com.fasterxml.jackson.annotation.A
                    boolean isFree() { return amount == 0; }
                }
                """;
        for (String annotation : List.of("JsonProperty", "JsonIgnore(false)")) {
            String name = annotation.replace("(false)", "");
            assertThat(Compiling.source(order.replace("annotation.A", "annotation." + annotation))
                            .with("package com.fasterxml.jackson.annotation;\n\npublic @interface " + name
                                    + " { boolean value() default true; }")
                            .errors())
                    .containsExactly("Order.java:5:5: [UnsupportedAnnotation] @" + name
                            + " on Order.isFree() has no effect: generated codecs do not follow Jackson's annotations."
                            + " Remove it: only components are part of the JSON. For another property add a"
                            + " component, or name a codec for the type with @UseCodec.");
        }
    }

    private static List<Integer> linesOfErrors(String source, String annotation, String target) {
        int dot = annotation.lastIndexOf('.');
        List<String> errors = Compiling.source(source.replaceAll("@A\\b", "@" + annotation))
                .with("package " + annotation.substring(0, dot) + ";\n" + target + "\npublic @interface "
                        + annotation.substring(dot + 1) + " {}")
                .errors();
        assertThat(errors).allMatch(error -> error.contains(": [UnsupportedAnnotation] "));
        return errors.stream()
                .map(error -> Integer.valueOf(error.split(":", -1)[1]))
                .sorted()
                .toList();
    }

    private static List<Integer> linesWithAnnotation(String source) {
        List<String> lines = source.lines().toList();
        Pattern annotated = Pattern.compile("@A\\b");
        return IntStream.range(0, lines.size())
                .filter(i -> annotated.matcher(lines.get(i)).find())
                .mapToObj(i -> i + 1)
                .toList();
    }
}
