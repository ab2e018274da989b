package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles the sources in {@code src/test/golden/errors/<problem>}, and compares the errors with the {@code errors.txt}
 * beside the sources, which pins id, line, column and text.
 */
class ErrorGoldenTest {
    private static final Path ERRORS = Path.of("src", "test", "golden", "errors");

    static Stream<String> problems() throws IOException {
        try (Stream<Path> folders = Files.list(ERRORS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void isReportedAtTheExactPosition(String id) throws IOException {
        String errors = String.join("\n", Compiling.folder(ERRORS.resolve(id)).errors()) + "\n";

        assertThat(errors).as("the problem that the folder is named after").contains("[" + id + "]");
        GoldenFiles.assertGolden("errors/" + id + "/errors.txt", errors);
    }
}
