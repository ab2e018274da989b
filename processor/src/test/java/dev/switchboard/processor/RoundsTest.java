package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Checks the code generated for types that another annotation processor writes in the same compilation. */
class RoundsTest {
    private static final String ROUTES = """
            package example;

            import dev.switchboard.annotation.WebSocketRoute;

            class Routes {
                %s
            }
            """;

    @Test
    void aPayloadFromAnotherProcessor() {
        assertCompiles(
                "@WebSocketRoute(\"send\") void send(Written message) {}",
                "package example; record Written(String text) {}");
    }

    @Test
    void aComponentFromAnotherProcessor() {
        assertCompiles(
                "record Message(java.util.List<Written> all) {} @WebSocketRoute(\"send\") void send(Message"
                        + " message) {}",
                "package example; record Written(String text) {}");
    }

    @Test
    void aReplyFromAnotherProcessor() {
        assertCompiles(
                "@WebSocketRoute(\"get\") Written get() { return new Written(\"\"); }",
                "package example; record Written(String text) {}");
    }

    @Test
    void aRouteKeyFromAnotherProcessor() {
        assertCompiles(
                "@WebSocketRoute(Written.KEY) void send() {}",
                "package example; class Written { static final String KEY = \"send\"; }");
    }

    @Test
    void aSuperclassFromAnotherProcessor() {
        assertCompiles(
                "@WebSocketRoute(\"own\") void own() {} static class Nested extends Written {"
                        + " @WebSocketRoute(\"nested\") void nested() {} }",
                "package example; class Written { @dev.switchboard.annotation.WebSocketRoute(\"above\") void"
                        + " above() {} }");
    }

    @Test
    void aRouteClassFromAnotherProcessor() {
        Compilation compilation = assertCompiles(
                "@WebSocketRoute(\"send\") void send() {}",
                "package example; class Written { @dev.switchboard.annotation.WebSocketRoute(\"own\") void own() {} }");

        assertThat(compilation.generatedSourceFile("example.WrittenHandler")).isPresent();
    }

    private static Compilation assertCompiles(String members, String written) {
        Compilation compilation = Compiling.source(ROUTES.formatted(members))
                .with(new WritingProcessor(written))
                .withOptions("-Xlint:all,-processing", "-Werror")
                .compile();

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generatedSourceFile("example.RoutesHandler")).isPresent();
        return compilation;
    }

    /** Writes the class {@code example.Written} in the first round. */
    private static final class WritingProcessor extends AbstractProcessor {
        private final String text;
        private boolean hasWritten;

        WritingProcessor(String text) {
            this.text = text;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!hasWritten) {
                hasWritten = true;
                try (Writer file = processingEnv
                        .getFiler()
                        .createSourceFile("example.Written")
                        .openWriter()) {
                    file.write(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
