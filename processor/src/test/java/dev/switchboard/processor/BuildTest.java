package dev.switchboard.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the processor in builds with strict lints, with modules and with the output of earlier compilations, and checks
 * the files that register it with javac and Gradle.
 */
class BuildTest {
    private static final String ROUTES = """
            package example;

            import dev.switchboard.annotation.WebSocketRoute;

            class Routes {
                record Message(String text) {}

                @WebSocketRoute("send")
                Message send(Message message) {
                    return message;
                }
            }
            """;

    @TempDir
    private Path root;

    @Test
    void compilesWithoutWarningsUnderEveryLint() throws IOException {
        Javac javac = new Javac(root)
                .withFile("example/Routes.java", ROUTES)
                .withOptions("-Xlint:all", "-Werror", "-classpath", Javac.path(entry -> true));

        assertThat(javac.compile()).as(javac.output()).isTrue();
        assertThat(javac.output()).isEmpty();
    }

    @Test
    void compilesInAModuleThatDoesNotReadTheJdksGeneratedAnnotation() throws IOException {
        Javac javac = new Javac(root)
                .withFile("module-info.java", "module example { requires dev.switchboard.runtime; }")
                .withFile("example/Routes.java", ROUTES)
                .withOptions("--module-path", modulePath("annotations", "runtime"));

        assertThat(javac.compile()).as(javac.output()).isTrue();
        assertThat(javac.generated().resolve("example/RoutesHandler.java"))
                .content()
                .contains("@SwitchboardGenerated")
                .doesNotContain("javax.annotation.processing.Generated");
    }

    @Test
    void aModuleThatExportsPackagePrivateRoutesGetsNoWarnings() throws IOException {
        Javac javac = new Javac(root)
                .withFile("module-info.java", "module example { requires dev.switchboard.runtime; exports example; }")
                .withFile("example/Routes.java", ROUTES)
                .withOptions(
                        "-Xlint:all,-processing,-requires-automatic",
                        "-Werror",
                        "--module-path",
                        modulePath("annotations", "runtime"));

        assertThat(javac.compile()).as(javac.output()).isTrue();
    }

    @Test
    void deprecatedElementsCauseNoWarningsInGeneratedCode() throws IOException {
        Javac javac = new Javac(root)
                .withFile("example/Kept.java", """
                        package example;

                        import dev.switchboard.annotation.DefaultValue;
                        import dev.switchboard.annotation.UseCodec;
                        import dev.switchboard.annotation.WebSocketMessage;
                        import dev.switchboard.annotation.WebSocketRoute;
                        import dev.switchboard.json.JsonCodec;
                        import dev.switchboard.json.JsonReader;
                        import dev.switchboard.json.JsonWriter;
                        import java.util.List;

                        @SuppressWarnings("rawtypes")
                        class Kept {
                            enum Color {
                                @Deprecated
                                GREEN
                            }

                            @Deprecated
                            static final class Codec implements JsonCodec<List> {
                                @Override
                                public List read(JsonReader in) {
                                    return List.of(in.readString());
                                }

                                @Override
                                public void write(JsonWriter out, List value) {
                                    out.value(value.toString());
                                }
                            }

                            @WebSocketRoute("paint")
                            @UseCodec(Codec.class)
                            List paint(@UseCodec(Codec.class) List all) {
                                return all;
                            }

                            @WebSocketMessage
                            record Painted(@DefaultValue("GREEN") Color color, @UseCodec(Codec.class) List all) {}
                        }
                        """)
                .withOptions("-Xlint:all,-processing", "-Werror", "-classpath", Javac.path(entry -> true));

        assertThat(javac.compile()).as(javac.output()).isTrue();
    }

    @Test
    void aModuleThatDoesNotReadTheRuntimeIsAnError() throws IOException {
        Javac javac = new Javac(root)
                .withFile("module-info.java", "module example { requires dev.switchboard.annotation; }")
                .withFile("example/Routes.java", ROUTES)
                .withOptions("--module-path", modulePath("annotations"));

        assertThat(javac.compile()).isFalse();
        assertThat(javac.output())
                .contains("[MissingRuntime] The code generated for Routes needs Switchboard's runtime, which is"
                        + " not on the module path. Add the dependency"
                        + " dev.switchboard:switchboard-runtime, and \"requires"
                        + " dev.switchboard.runtime;\" to module-info.java.");
    }

    @Test
    void recompilesWithItsEarlierOutputOnTheClassPath() throws IOException {
        Javac first = new Javac(root)
                .withFile("example/Routes.java", ROUTES)
                .withOptions("-classpath", Javac.path(entry -> true) + File.pathSeparator + root.resolve("classes"));
        assertThat(first.compile()).as(first.output()).isTrue();

        assertThat(first.compile()).as(first.output()).isTrue();
    }

    @Test
    void aRouteClassThatIsRecompiledAloneFindsTheCodecsOfEarlierCompiles() throws IOException {
        Javac javac = new Javac(root)
                .withFile("example/Message.java", "package example; record Message(String text) {}")
                .withFile("example/Routes.java", ROUTES.replace("record Message(String text) {}", ""))
                .withOptions("-classpath", Javac.path(entry -> true) + File.pathSeparator + root.resolve("classes"));
        assertThat(javac.compile()).as(javac.output()).isTrue();
        Files.delete(javac.generated().resolve("example/RoutesHandler.java"));

        assertThat(javac.compile(List.of(javac.source("example/Routes.java"))))
                .as(javac.output())
                .isTrue();
        assertThat(javac.generated().resolve("example/RoutesHandler.java")).exists();
    }

    @Test
    void aMistakeInOneClassDoesNotStopTheHandlersOfOthers() throws IOException {
        Javac javac = new Javac(root)
                .withFile("example/Routes.java", ROUTES)
                .withFile(
                        "example/Others.java",
                        ROUTES.replace("Routes", "Others").replace("\"send\"", "\"\""))
                .withOptions("-classpath", Javac.path(entry -> true));

        assertThat(javac.compile()).isFalse();
        assertThat(javac.generated().resolve("example/RoutesHandler.java")).exists();
        assertThat(javac.generated().resolve("example/OthersHandler.java")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsAnError() throws IOException {
        Javac javac = new Javac(root)
                .withFile("example/Routes.java", ROUTES)
                .withOptions("-classpath", Javac.path(entry -> true));
        Files.writeString(javac.generated().resolve("example"), "A file where the folder would be.");

        assertThat(javac.compile()).isFalse();
        assertThat(javac.output())
                .contains("Routes.java:5: error: [UnwritableFile] RoutesHandler could not be written: ")
                .contains("Check the compiler's output directory.");
    }

    /**
     * Runs javac in a separate process, because in the test's own process the processor path would also contain the
     * tests' class path.
     */
    @Test
    void aProcessorPathWithoutTheAnnotationsIsAnError() throws IOException, InterruptedException {
        Path source = Files.writeString(root.resolve("Routes.java"), ROUTES);
        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-processorpath",
                        Javac.path(entry -> !entry.contains("annotation") && !entry.contains("test")),
                        "-processor",
                        SwitchboardProcessor.class.getCanonicalName(),
                        "-classpath",
                        Javac.path(entry -> true),
                        "-d",
                        root.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(javac.getInputStream().readAllBytes(), UTF_8))
                .contains("error: [MissingAnnotations] Switchboard's annotations are not on the annotation"
                        + " processor path. Add dev.switchboard:switchboard-annotations to it, beside"
                        + " switchboard-processor.")
                .contains("1 error")
                .doesNotContain("NoClassDefFoundError");
        assertThat(javac.waitFor()).isEqualTo(1);
    }

    @Test
    void declaresItselfIsolatingToGradle() throws IOException {
        Path descriptor = Path.of("target/classes/META-INF/gradle/incremental.annotation.processors");

        assertThat(descriptor).hasContent("dev.switchboard.processor.SwitchboardProcessor,isolating");
    }

    @Test
    void isRegisteredAsAServiceForJavac() {
        Path service = Path.of("target/classes/META-INF/services/javax.annotation.processing.Processor");

        assertThat(service).hasContent("dev.switchboard.processor.SwitchboardProcessor");
    }

    /** Returns a module path with jars of the given modules, such as users get, and with their libraries. */
    private String modulePath(String... modules) throws IOException {
        StringBuilder path =
                new StringBuilder(Javac.path(entry -> entry.endsWith(".jar") && !entry.contains("switchboard")));
        for (String module : modules) {
            path.append(File.pathSeparator).append(jar(module));
        }
        return path.toString();
    }

    private Path jar(String module) throws IOException {
        String name = "dev.switchboard." + module.replace("annotations", "annotation");
        Path classes = Path.of("..", module, "target", "classes");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Automatic-Module-Name"), name);
        Path jar = root.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest);
                Stream<Path> content = Files.walk(classes)) {
            for (Path entry : content.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(entry).toString().replace('\\', '/')));
                entries.write(Files.readAllBytes(entry));
            }
        }
        return jar;
    }
}
