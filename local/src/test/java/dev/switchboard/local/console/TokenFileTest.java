package dev.switchboard.local.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFileTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void requirePosix() {
        folder = home.resolve("state").resolve("switchboard");
        assumeThat(TokenFile.isPossibleIn(folder)).isTrue();
    }

    @Test
    void tokenIsKeptPerPortAcrossRestarts() throws IOException {
        String first = token(8080);

        assertThat(token(8080)).isEqualTo(first);
        assertThat(token(8081)).isNotEqualTo(first);
        assertThat(token(8080)).isEqualTo(first);
    }

    @Test
    void onlyTheOwnerMayReadFileAndFolder() throws IOException {
        token(8080);

        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(file())).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789012345678901234567890!", "01234567890123456789012345678901\n", "é"})
    void fileWithoutAValidTokenIsReplaced(String content) throws IOException {
        token(8080);
        Files.writeString(file(), content);
        touch(Duration.ZERO);

        String replaced = token(8080);

        assertThat(replaced).matches("[A-Za-z0-9_-]{32}").isNotEqualTo(content);
        assertThat(token(8080)).isEqualTo(replaced);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
    void fileThatOthersCanReadIsReplaced(String permissions) throws IOException {
        String seen = token(8080);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));

        assertThat(token(8080)).isNotEqualTo(seen);
        assertThat(permissions(file())).isEqualTo("rw-------");
    }

    @Test
    void symbolicLinkIsReplacedAndNotFollowed() throws IOException {
        String seen = token(8080);
        Path elsewhere = home.resolve("elsewhere");
        Files.move(file(), elsewhere);
        Files.createSymbolicLink(file(), elsewhere);

        assertThat(token(8080)).isNotEqualTo(seen);
        assertThat(file()).isRegularFile();
        assertThat(Files.isSymbolicLink(file())).isFalse();
        assertThat(Files.readString(elsewhere, US_ASCII)).isEqualTo(seen);
    }

    @Test
    void tokenIsReplacedAfterItsLifetime() throws IOException {
        String first = token(8080);

        touch(TokenFile.LIFETIME.minusSeconds(1));
        assertThat(token(8080)).isEqualTo(first);

        touch(TokenFile.LIFETIME);
        assertThat(token(8080)).isNotEqualTo(first);
    }

    @Test
    void folderThatOthersCanWriteToIsRestricted() throws IOException {
        token(8080);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        token(8080);

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void folderThatCannotBeCreatedIsAnError() throws IOException {
        Files.writeString(home.resolve("state"), "a file");

        assertThatIOException().isThrownBy(() -> token(8080));
    }

    private String token(int port) throws IOException {
        String token = new TokenFile(folder, port, Clock.fixed(NOW, ZoneOffset.UTC))
                .token()
                .reveal();
        if (Files.getLastModifiedTime(file()).toInstant().isAfter(NOW)) {
            touch(Duration.ZERO);
        }
        return token;
    }

    private void touch(Duration age) throws IOException {
        Files.setLastModifiedTime(file(), FileTime.from(NOW.minus(age)));
    }

    private Path file() {
        return folder.resolve("console-token-8080");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
