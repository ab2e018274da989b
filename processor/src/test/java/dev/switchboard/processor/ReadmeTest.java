package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Checks the README, which shows a route class and its generated handler. {@code -Dgolden.update=true} rewrites the
 * handler.
 */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final int MAX_LINES = 150;

    @Test
    void showsTheGeneratedHandler() throws IOException {
        String readme = Files.readString(README);
        List<String> blocks =
                JAVA.matcher(readme).results().map(block -> block.group(1)).toList();
        assertThat(blocks).as("a route class and its handler").hasSize(2);

        Compilation compilation = Compiling.source(blocks.get(0)).compile();
        assertThat(compilation.errors()).isEmpty();
        String generated = compilation
                .generatedSourceFile("com.acme.chat.ChatRoutesHandler")
                .orElseThrow()
                .getCharContent(false)
                .toString();
        String shown = generated.substring(generated.indexOf("/**"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(README, readme.replace("```java\n" + blocks.get(1) + "```", "```java\n" + shown + "```"));
            return;
        }
        assertThat(blocks.get(1)).isEqualTo(shown);
    }

    @Test
    void hasAtMost150Lines() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(MAX_LINES);
    }

    @Test
    void hasOneCommandToRunTheChatAndOneToTest() throws IOException {
        for (String heading : List.of("Run the chat", "Test")) {
            Matcher block = Pattern.compile("\n## " + heading + "\n\n```sh\n(.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(README));
            assertThat(block.find()).as(heading).isTrue();
            assertThat(block.group(1).lines()).hasSize(1);
        }
    }
}
