package dev.switchboard.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that the figures quoted in the README and the docs are those of the table. A quoted figure is a link to the
 * table, so a link whose text is missing from the table quotes an earlier run.
 */
class QuotedFiguresTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern QUOTE = Pattern.compile("\\[([^\\]]+)]\\((?:docs/)?performance\\.md#figures\\)");
    private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
    private static final Pattern DURATION_OR_SIZE = Pattern.compile("\\d+(?:[.,]\\d+)* ?(?:ms|µs|MB|MiB)\\b");

    @Test
    void theTableContainsEveryQuotedFigure() throws IOException {
        String table = new Document(PROJECT.resolve("docs/performance.md")).table();
        for (Path file : documents()) {
            Matcher quotes = QUOTE.matcher(Files.readString(file));
            while (quotes.find()) {
                assertThat(table).as("the table, which %s quotes", file).contains(quotes.group(1));
            }
        }
    }

    @Test
    void theReadmeContainsOnlyFiguresThatLinkToTheTable() throws IOException {
        String prose =
                FENCED.matcher(Files.readString(PROJECT.resolve("README.md"))).replaceAll("");

        assertThat(QUOTE.matcher(prose).replaceAll("")).doesNotContainPattern(DURATION_OR_SIZE);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(PROJECT.resolve("docs"))) {
            List<Path> all = new ArrayList<>(docs.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList());
            all.add(PROJECT.resolve("README.md"));
            return all;
        }
    }
}
