package dev.switchboard.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares generated text with the files in {@code src/test/golden}, character by character, so that reviewers see the
 * text as users will. {@code -Dgolden.update=true} writes the files instead.
 */
public final class GoldenFiles {
    private static final Path ROOT = Path.of("src", "test", "golden");

    private GoldenFiles() {}

    /** Compares text with the file {@code src/test/golden/<name>}, such as {@code chat/ChatRoutesHandler.java}. */
    public static void assertGolden(String name, String actual) {
        Path file = ROOT.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            write(file, actual);
        }
        assertThat(file)
                .as("the golden file, which -Dgolden.update=true writes")
                .exists();
        assertThat(actual).as(name).isEqualTo(read(file));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
