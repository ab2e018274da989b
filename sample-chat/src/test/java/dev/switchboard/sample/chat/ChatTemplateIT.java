package dev.switchboard.sample.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Tests that the deployment template is next to the jar, and refers to the jar, handler and routes correctly. */
class ChatTemplateIT {
    private static final Path JAR = Path.of(System.getProperty("chat.jar"));
    private static final Path TEMPLATE = JAR.resolveSibling("template.yaml");

    @Test
    void namesTheJarAndTheHandlerInIt() throws IOException {
        Path code = TEMPLATE.resolveSibling(value("CodeUri: "));
        assertThat(code).isEqualTo(JAR);
        try (ZipFile jar = new ZipFile(code.toFile())) {
            assertThat(jar.getEntry(value("Handler: ").replace('.', '/') + ".class"))
                    .isNotNull();
        }
    }

    @Test
    void hasEveryRouteOfTheHandler() throws IOException {
        assertThat(Files.readAllLines(TEMPLATE).stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("RouteKey: "))
                        .map(line -> line.substring("RouteKey: \"".length(), line.length() - 1)))
                .containsExactlyElementsOf(new ChatRoutesHandler().routes().routeKeys());
    }

    private static String value(String property) throws IOException {
        return Files.readAllLines(TEMPLATE).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(property))
                .map(line -> line.substring(property.length()).replace("\"", ""))
                .findFirst()
                .orElseThrow();
    }
}
