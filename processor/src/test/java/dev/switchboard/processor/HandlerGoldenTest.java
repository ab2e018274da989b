package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Compares the handlers of the sources in {@code src/test/golden/<case>/input} with golden files. */
class HandlerGoldenTest {
    @Test
    void aChatApi() throws IOException {
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
    void constructorsFactoriesRecordsAndStaticMethods() throws IOException {
        assertHandlers("instances");
    }

    @Test
    void namesThatWouldClash() throws IOException {
        assertHandlers("names");
    }

    @Test
    void severalClassesInOneApiAndInheritedRoutes() throws IOException {
        assertHandlers("gathered");
    }

    @Test
    void aSelectionExpressionWithoutKeptConnections() throws IOException {
        assertHandlers("settings");
    }

    @Test
    void deprecatedElementsAndCheckedExceptions() throws IOException {
        assertHandlers("deprecated");
    }

    private static void assertHandlers(String name) throws IOException {
        Compilation compilation = Compiling.folder(Path.of("src", "test", "golden", name, "input"))
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
}
