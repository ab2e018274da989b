package dev.switchboard.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.processor.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem has one id, one section in the documentation, and a test. */
class ProblemCatalogueTest {
    private static final Path DOCUMENTATION = Path.of("..", "docs", "diagnostics.md");

    @Test
    void idsAreTheNamesOfTheConstants() {
        assertThat(Problem.values())
                .allSatisfy(problem -> assertThat(problem.id())
                        .isEqualToIgnoringCase(problem.name().replace("_", "")));
    }

    @Test
    void everyProblemHasASectionInTheDocumentationAndEverySectionAProblem() throws IOException {
        List<String> sections = Files.readAllLines(DOCUMENTATION, UTF_8).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring("### ".length()))
                .toList();

        assertThat(sections).containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void everyProblemIsPinnedByATest() throws IOException {
        String tests = texts(Path.of("src", "test"));

        assertThat(ids()).filteredOn(id -> !tests.contains("[" + id + "] ")).isEmpty();
    }

    private static List<String> ids() {
        return Arrays.stream(Problem.values()).map(Problem::id).toList();
    }

    private static String texts(Path root) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(Files.readString(file, UTF_8)).append('\n');
            }
        }
        return all.toString();
    }
}
