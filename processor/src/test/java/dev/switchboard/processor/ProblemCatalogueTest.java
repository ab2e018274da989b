package dev.switchboard.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.WayOut;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that every problem has an id, a section in the documentation and a test, and that every way out has a test.
 */
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

    @Test
    void everyWayOutIsPinnedByATest() throws IOException {
        String tests =
                texts(Path.of("src", "test")).replaceAll("\"\\s*\\+ \"", "").replace("\\\"", "\"");

        assertThat(waysOut())
                .hasSizeGreaterThan(50)
                .filteredOn(way -> !tests.contains(way))
                .isEmpty();
    }

    @Test
    void oneClassPrintsAllErrors() throws IOException {
        List<String> printing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, UTF_8).contains(".printMessage(")) {
                    printing.add(file.getFileName().toString());
                }
            }
        }

        assertThat(printing).containsExactly("ReportPrinter.java");
    }

    private static List<String> waysOut() {
        return Arrays.stream(WayOut.class.getFields())
                .map(ProblemCatalogueTest::valueOf)
                .toList();
    }

    private static String valueOf(Field field) {
        try {
            return field.get(null).toString();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
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
