package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that in Eclipse's compiler, which editors use, the processor generates the same sources as in javac and
 * reports the same errors at the same lines. The build fetches one version of that compiler into {@code target/ecj};
 * {@code .ci/ecj-matrix} fetches more.
 */
@ParameterizedClass
@MethodSource("versions")
class EclipseCompilerTest {
    private static final Path GOLDEN = Path.of("src", "test", "golden");
    private static final Path CHAT = Path.of("..", "sample-chat", "src", "main", "java");

    /**
     * Cases in which the positions of errors are not compared. In most of them, javac points at a component or at one
     * of several values of an annotation, and Eclipse's compiler at the element around it. In the others, two files of
     * the case have the same name.
     */
    private static final Set<String> POINT_AROUND = Set.of(
            "ClashingTypeProperty",
            "DuplicateApiName",
            "DuplicateRoute",
            "InvalidCodec",
            "InvalidDefaultValue",
            "MisplacedAnnotation",
            "NoCodec",
            "NoRoutes",
            "RepeatedRouteClass",
            "UnsupportedAnnotation");

    private final EclipseCompiler ecj;

    @TempDir
    private Path root;

    EclipseCompilerTest(EclipseCompiler ecj) {
        this.ecj = ecj;
    }

    static List<EclipseCompiler> versions() {
        List<EclipseCompiler> versions = EclipseCompiler.in(Path.of("target", "ecj"));
        assertThat(versions).hasSizeGreaterThanOrEqualTo(Integer.getInteger("ecj.expected", 1));
        return versions;
    }

    static List<Path> programs() throws IOException {
        try (Stream<Path> folders = Files.walk(GOLDEN)) {
            return Stream.concat(folders.filter(folder -> folder.endsWith("input")), Stream.of(CHAT))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> mistakes() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN.resolve("errors"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void generatesTheSameSources(Path program) throws IOException {
        EclipseCompiler.Result result = ecj.compile(root, javaFilesIn(program));

        assertThat(result.isClean()).as(result.output()).isTrue();
        assertThat(result.sources()).isNotEmpty().isEqualTo(generatedByJavac(Compiling.files(javaFilesIn(program))));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void reportsTheSameMistakesAtTheSameLines(Path mistake) throws IOException {
        EclipseCompiler.Result result = ecj.compile(root, javaFilesIn(mistake));

        List<String> expected = errorsOfJavac(mistake);

        assertThat(result.errors()).allMatch(error -> error.matches("\\w+\\.java:\\d+: .*"), "has a position");
        if (POINT_AROUND.contains(mistake.getFileName().toString())) {
            assertThat(withoutPlaces(result.errors())).isEqualTo(withoutPlaces(expected));
        } else {
            assertThat(result.errors()).isEqualTo(expected);
        }
    }

    /**
     * The routes are in alphabetical order, because Eclipse's compiler up to 3.42 sorts the methods that it reads from
     * class files.
     */
    @Test
    void generatesTheSameForRoutesAndTypesFromAJar() throws IOException {
        Path library = write("library/Library.java", """
                package library;

                import dev.switchboard.annotation.WebSocketRoute;
                import java.util.Optional;

                public class Library {
                    public enum Colour { RED, GREEN, BLUE }

                    public sealed interface Shape permits Round, Flat {}

                    public record Round(double radius, Optional<Colour> colour) implements Shape {}

                    public record Flat() implements Shape {}

                    @WebSocketRoute("ape")
                    public Round ape() {
                        return null;
                    }

                    @WebSocketRoute("zebra")
                    public void zebra(Shape shape) {}
                }
                """);
        Path user = write("user/User.java", """
                package user;

                import dev.switchboard.annotation.WebSocketApi;
                import library.Library;

                @WebSocketApi(name = "user", routes = Library.class)
                class User {}
                """);
        Path jar = root.resolve("jar");
        compileWithoutProcessing(library, jar);

        EclipseCompiler.Result result = ecj.with(jar).compile(root.resolve("ecj"), List.of(user));

        assertThat(result.isClean()).as(result.output()).isTrue();
        assertThat(result.sources())
                .isNotEmpty()
                .isEqualTo(generatedByJavac(Compiling.files(List.of(user)).withClassPath(classPathWith(jar))));
    }

    @Test
    void reportsAMissingType() throws IOException {
        Path routes = write("example/Routes.java", """
                package example;

                import dev.switchboard.annotation.WebSocketRoute;

                class Routes {
                    @WebSocketRoute("send")
                    void send(Unwritten message) {}
                }
                """);

        EclipseCompiler.Result result = ecj.compile(root.resolve("ecj"), List.of(routes));

        assertThat(result.output())
                .contains("Unwritten cannot be resolved to a type")
                .doesNotContain("[Internal]");
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void compileWithoutProcessing(Path file, Path classes) {
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        file.toString());
        assertThat(status).isZero();
    }

    private static List<File> classPathWith(Path entry) {
        return Stream.concat(
                        Stream.of(entry.toFile()),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(File::new))
                .toList();
    }

    private static List<String> errorsOfJavac(Path mistake) throws IOException {
        return Files.readAllLines(mistake.resolve("errors.txt")).stream()
                .filter(line -> line.matches("\\S+\\.java:\\d+:\\d+: \\[[A-Z].*"))
                .map(line -> line.replaceFirst(":\\d+: \\[", ": ["))
                .sorted()
                .toList();
    }

    private static Set<String> withoutPlaces(List<String> errors) {
        return errors.stream()
                .map(error -> error.replaceFirst("^\\w+\\.java:\\d+: ", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedMap<String, String> generatedByJavac(Compiling javac) throws IOException {
        SortedMap<String, String> sources = new TreeMap<>();
        for (JavaFileObject source : javac.compile().generatedSourceFiles()) {
            sources.put(
                    source.getName().replaceFirst("^/SOURCE_OUTPUT/", ""),
                    source.getCharContent(false).toString());
        }
        return sources;
    }

    private static List<Path> javaFilesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }
}
