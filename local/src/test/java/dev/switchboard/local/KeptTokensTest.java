package dev.switchboard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.switchboard.local.console.TokenFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTokensTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void folderFollowsTheXdgSpecification() {
        Path home = Path.of(System.getProperty("user.home"));
        Path given = folder.toAbsolutePath();

        assertThat(folderWith(Map.of())).isEqualTo(home.resolve(".local/state/switchboard"));
        assertThat(folderWith(Map.of("XDG_STATE_HOME", ""))).isEqualTo(home.resolve(".local/state/switchboard"));
        assertThat(folderWith(Map.of("XDG_STATE_HOME", "here"))).isEqualTo(home.resolve(".local/state/switchboard"));
        assertThat(folderWith(Map.of("XDG_STATE_HOME", given.toString()))).isEqualTo(given.resolve("switchboard"));
    }

    @Test
    void tokenOfARandomPortIsNotKept() throws StartFailure {
        Path state = folder.resolve("state");

        try (DevServer server = DevServer.running(EchoHandler::new)
                .port(0)
                .consoleTokens(new KeptTokens(state, Clock.systemUTC()))
                .log(out)
                .start()) {
            assertThat(server.console()).isPresent();
        }

        assertThat(state).doesNotExist();
    }

    @Test
    void tokenOfARequestedPortIsKept() {
        assumeThat(TokenFile.isPossibleIn(folder)).isTrue();
        KeptTokens tokens = new KeptTokens(folder.resolve("state"), Clock.systemUTC());

        assertThat(tokens.address(8080, 8080, out).port()).isEqualTo(8080);
        assertThat(folder.resolve("state").resolve("console-token-8080")).isRegularFile();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void consoleWorksIfTheTokenCannotBeKeptAndTheLogExplainsWhy() throws IOException {
        assumeThat(TokenFile.isPossibleIn(folder)).isTrue();
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(new KeptTokens(file.resolve("state"), Clock.systemUTC()).address(8080, 8080, out))
                .isNotNull();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("The console's token cannot be kept in " + file.resolve("state"))
                .contains("XDG_STATE_HOME");
    }

    private static Path folderWith(Map<String, String> environment) {
        return KeptTokens.ofUser(environment, Clock.systemUTC()).folder();
    }
}
