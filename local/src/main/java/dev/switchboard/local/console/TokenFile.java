package dev.switchboard.local.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the console's token for one port across restarts, so that an open page is accepted again.
 *
 * <p>Only the owner can read or write the file and its folder. The token is replaced if anybody else could have read or
 * written the file, if the file does not have the form that this class writes, or if it is older than {@link
 * #LIFETIME}.
 */
public final class TokenFile {

    /** Time for which a token is kept, so that a leaked token does not give access to the console indefinitely. */
    static final Duration LIFETIME = Duration.ofDays(7);

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final Path file;
    private final Clock clock;

    /**
     * Prepares access to a file, which need not exist yet.
     *
     * @param folder the folder for the files of all ports
     * @param port the console's port; each port has a token of its own, because browsers send cookies to every port
     * @param clock the clock that determines the age of the file
     */
    public TokenFile(Path folder, int port, Clock clock) {
        this.folder = folder;
        this.file = folder.resolve("console-token-" + port);
        this.clock = clock;
    }

    /**
     * Returns whether files in the given folder can be restricted to their owner. The restriction requires a file
     * system with POSIX permissions, which Windows does not have.
     */
    public static boolean isPossibleIn(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Returns the token that was kept, or else a new token, which is then kept.
     *
     * @throws IOException if the token cannot be kept
     */
    public ConsoleToken token() throws IOException {
        claimFolder();
        Optional<ConsoleToken> kept = kept();
        return kept.isPresent() ? kept.get() : keep(ConsoleToken.random());
    }

    /** Restricts the folder to its owner. Fails for a folder that belongs to somebody else. */
    private void claimFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        }
        Files.setPosixFilePermissions(folder, FOLDER);
    }

    private Optional<ConsoleToken> kept() {
        try {
            PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class, NOFOLLOW_LINKS);
            return isTrusted(attributes) ? ConsoleToken.parse(Files.readString(file, US_ASCII)) : Optional.empty();
        } catch (IOException absentOrUnreadable) {
            return Optional.empty();
        }
    }

    private boolean isTrusted(PosixFileAttributes attributes) {
        Duration age = Duration.between(attributes.lastModifiedTime().toInstant(), clock.instant());
        return attributes.isRegularFile()
                && attributes.permissions().equals(FILE)
                && attributes.size() <= ConsoleToken.LENGTH
                && age.compareTo(LIFETIME) < 0;
    }

    /** Writes the token and moves the file into place in one step, so that no reader finds half a token. */
    private ConsoleToken keep(ConsoleToken token) throws IOException {
        Path fresh = Files.createTempFile(folder, "console", ".new", PosixFilePermissions.asFileAttribute(FILE));
        try {
            Files.writeString(fresh, token.reveal(), US_ASCII);
            Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return token;
    }
}
