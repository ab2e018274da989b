package dev.switchboard.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What is generated, as text, from the sources in {@code src/test/golden/<case>/input}. */
class HandlerGoldenTest {
    @Test
    void aChat() throws IOException {
        assertHandlers("chat");
    }

    @Test
    void everyKindOfParameter() throws IOException {
        assertHandlers("parameters");
    }

    @Test
    void everyKindOfResult() throws IOException {
        assertHandlers("results");
    }

    @Test
    void instancesByConstructorFactoryRecordOrNotAtAll() throws IOException {
        assertHandlers("instances");
    }

    @Test
    void namesThatWouldClash() throws IOException {
        assertHandlers("names");
    }

    @Test
    void severalClassesGatheredAndRoutesInherited() throws IOException {
        assertHandlers("gathered");
    }

    @Test
    void selectionExpressionAndNoConnections() throws IOException {
        assertHandlers("settings");
    }

    @Test
    void deprecatedElementsAndCheckedExceptions() throws IOException {
        assertHandlers("deprecated");
    }

    private static void assertHandlers(String name) throws IOException {
        Compilation compilation = Compiling.files(inputs(name))
                .withOptions("-Xlint:all,-processing", "-Werror")
                .compile();
        assertThat(compilation.diagnostics()).as("warnings and errors").isEmpty();
        List<JavaFileObject> handlers = compilation.generatedSourceFiles().stream()
                .filter(file -> file.getName().endsWith("Handler.java"))
                .toList();
        assertThat(handlers).isNotEmpty();
        for (JavaFileObject handler : handlers) {
            String file = handler.getName().substring(handler.getName().lastIndexOf('/') + 1);
            GoldenFiles.assertGolden(
                    name + "/" + file, handler.getCharContent(false).toString());
        }
    }

    private static List<JavaFileObject> inputs(String name) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "golden", name, "input"))) {
            return files.sorted().map(HandlerGoldenTest::input).toList();
        }
    }

    private static JavaFileObject input(Path file) {
        try {
            String text = Files.readString(file, UTF_8);
            String pack = text.substring("package ".length(), text.indexOf(';'));
            String type = file.getFileName().toString().replace(".java", "");
            return JavaFileObjects.forSourceString(pack + "." + type, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
