package dev.switchboard.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the table of figures, and the document that contains it. */
class TableTest {
    private static final Table TABLE = new Table(List.of(
            new Group("Cold start", List.of("ours", "theirs"), List.of(Row.of("first answer, ms", "28", "172"))),
            new Group("Package", List.of("MiB"), List.of(Row.of("whole", "7.4")))));

    @Test
    void allGroupsShareOneTable() {
        assertThat(TABLE.markdown()).isEqualTo("""
                        | Measured | | |
                        |---|---|---|
                        | **Cold start** | **ours** | **theirs** |
                        | first answer, ms | 28 | 172 |
                        | **Package** | **MiB** | |
                        | whole | 7.4 | |
                        """);
    }

    @Test
    void theTableReplacesThePreviousOne(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("performance.md");
        Files.writeString(file, "Before.\n" + Document.BEGIN + "old\n" + Document.END + "After.\n");

        new Document(file).write(TABLE);
        new Document(file).write(TABLE);

        assertThat(file)
                .hasContent("Before.\n" + Document.BEGIN + "\n" + TABLE.markdown() + "\n" + Document.END + "After.\n");
    }

    @Test
    void aDocumentWithoutTheCommentsAroundTheTableIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("performance.md");
        Files.writeString(file, "Nothing here.\n");

        assertThatThrownBy(() -> new Document(file).write(TABLE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("performance.md");
    }

    @Test
    void aSummaryIsTheMedianAndTheRange() {
        Samples samples = new Samples();
        for (double value : new double[] {3, 1, 2, 10}) {
            samples.add(value);
        }

        assertThat(samples.summary(1)).isEqualTo("2.5 (1.0–10.0)");
        assertThat(samples.quantile(0.99)).isEqualTo(10);
    }
}
