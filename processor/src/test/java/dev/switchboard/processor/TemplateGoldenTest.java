package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compares deployment templates with golden files. CI also runs linters on these files. */
class TemplateGoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "golden");

    @Test
    void aChatApi() throws IOException {
        assertTemplate(GOLDEN.resolve("chat/input"), "chat");
    }

    @Test
    void everyKindOfRouteKeyInTwoClasses() throws IOException {
        assertTemplate(GOLDEN.resolve("templates/keys/input"), "keys");
    }

    @Test
    void routesWithRepliesOnlyAndWithoutKeptConnections() throws IOException {
        assertTemplate(GOLDEN.resolve("templates/bare/input"), "ask");
    }

    private static void assertTemplate(Path sources, String api) throws IOException {
        Templates templates = Templates.of(Compiling.folder(sources).withOptions("-Aswitchboard.codeUri=chat.jar"));

        assertThat(templates.names()).containsExactly(api);
        GoldenFiles.assertGolden("templates/" + api + ".template.yaml", templates.text(api));
    }
}
