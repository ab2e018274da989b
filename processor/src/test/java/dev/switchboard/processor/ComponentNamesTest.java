package dev.switchboard.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that codecs compile whatever the record components are called, even if generated code uses the same names. */
class ComponentNamesTest {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern GENERATED = Pattern.compile(".*(Json|Handler)\\.java");
    private static final Path GOLDEN = Path.of("src", "test", "golden");

    /** Names that Java forbids for components: {@code Object}'s methods without parameters, and {@code _}. */
    private static final Set<String> FORBIDDEN =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait", "_");

    /** Types of components, one of each kind, so that a codec contains every kind of expression. */
    private static final List<String> KINDS = List.of(
            "String",
            "int",
            "Item",
            "Optional<Kind>",
            "@DefaultValue(\"A\") Kind",
            "@DefaultValue(\"1\") BigDecimal",
            "@DefaultValue(\"1\") BigInteger",
            "@DefaultValue(\"2026-01-31T12:00:00Z\") Instant",
            "@DefaultValue(\"123e4567-e89b-12d3-a456-426614174000\") UUID",
            "List<Optional<Item>>",
            "Map<String, Shape>",
            "@UseCodec(TextCodec.class) CharSequence",
            "@Nullable Kind",
            "first.Item",
            "second.Kind",
            "Object");

    /**
     * Runs twice, because a variable hides only later uses of its name. The second run reverses the order of the names.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void neverHideNamesThatGeneratedCodeNeeds(boolean isReversed) throws IOException {
        List<String> names = new ArrayList<>(names());
        if (isReversed) {
            Collections.reverse(names);
        }
        assertThat(names)
                .contains("Optional", "JsonCodecs", "Routes_ItemJson", "ROUTES_TEXT_CODEC", "java", "in", "first");

        assertThat(compile(names).diagnostics()).isEmpty();
    }

    /**
     * Returns the identifiers in the golden files and in the code generated for this test's own records with neutral
     * names.
     */
    private static List<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            for (Path file : files.filter(
                            file -> GENERATED.matcher(file.toString()).matches())
                    .toList()) {
                names.addAll(identifiersIn(Files.readString(file)));
            }
        }
        Compilation plain = compile(
                IntStream.range(0, KINDS.size()).mapToObj(i -> "plain" + i).toList());
        for (JavaFileObject file : plain.generatedSourceFiles()) {
            names.addAll(identifiersIn(file.getCharContent(false).toString()));
        }
        names.removeIf(name -> SourceVersion.isKeyword(name) || FORBIDDEN.contains(name));
        return List.copyOf(names);
    }

    private static List<String> identifiersIn(String source) {
        return IDENTIFIER.matcher(source).results().map(MatchResult::group).toList();
    }

    /** Compiles records with a component for each name, taking the kinds in turn. */
    private static Compilation compile(List<String> names) {
        List<String> records = new ArrayList<>();
        for (int from = 0; from < names.size(); from += 100) {
            List<String> some = names.subList(from, Math.min(names.size(), from + 100));
            records.add(IntStream.range(0, some.size())
                    .mapToObj(i -> KINDS.get(i % KINDS.size()) + " " + some.get(i))
                    .collect(joining(", ", "    @WebSocketMessage\n    record Named" + from + "(", ") {}\n")));
        }
        return Compiling.source("""
                        package example;

                        import dev.switchboard.annotation.*;
                        import dev.switchboard.json.*;
                        import java.math.BigDecimal;
                        import java.math.BigInteger;
                        import java.time.Instant;
                        import java.util.List;
                        import java.util.Map;
                        import java.util.Optional;
                        import java.util.UUID;
                        import org.jspecify.annotations.Nullable;

                        class Routes {
                            enum Kind { A }

                            record Item(String id) {}

                            sealed interface Shape permits Round, Flat {}

                            record Round(int radius) implements Shape {}

                            record Flat() implements Shape {}

                            static class TextCodec implements JsonCodec<CharSequence> {
                                @Override
                                public CharSequence read(JsonReader in) {
                                    return in.readString();
                                }

                                @Override
                                public void write(JsonWriter out, CharSequence value) {
                                    out.value(value.toString());
                                }
                            }

                        %s}
                        """.formatted(String.join("\n", records)))
                .with("package first;\npublic record Item(int value) {}")
                .with("package second;\npublic enum Kind { B }")
                .withOptions("-Xlint:all,-processing", "-Werror")
                .compile();
    }
}
