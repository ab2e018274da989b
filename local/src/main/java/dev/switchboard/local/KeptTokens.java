package dev.switchboard.local;

import dev.switchboard.local.console.ConsoleAddress;
import dev.switchboard.local.console.ConsoleToken;
import dev.switchboard.local.console.TokenFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Keeps the tokens of consoles across restarts of the server, in a folder that belongs to the user.
 *
 * @param folder the folder
 * @param clock the clock that determines the age of tokens
 */
record KeptTokens(Path folder, Clock clock) {

    /**
     * Returns the tokens in the user's state folder, whose location is defined by the XDG base directory specification.
     */
    static KeptTokens ofUser(Map<String, String> environment, Clock clock) {
        Path home = Path.of(System.getProperty("user.home"));
        return new KeptTokens(state(environment, home).resolve("switchboard"), clock);
    }

    private static Path state(Map<String, String> environment, Path home) {
        Path otherwise = home.resolve(".local").resolve("state");
        try {
            Path given = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
            // The specification requires that relative paths be ignored.
            return given.isAbsolute() ? given : otherwise;
        } catch (InvalidPathException unusable) {
            return otherwise;
        }
    }

    /**
     * Returns the address of the console on a port. The address has the token that was kept for the port, or else a new
     * token.
     *
     * @param port the port that was bound
     * @param askedFor the port that was requested; with 0 the token is not kept, because an open page finds the next
     *     server only on the same port
     * @param out receives a line if the token cannot be kept
     */
    ConsoleAddress address(int port, int askedFor, PrintStream out) {
        return new ConsoleAddress(
                port, askedFor == 0 || !TokenFile.isPossibleIn(folder) ? ConsoleToken.random() : kept(port, out));
    }

    private ConsoleToken kept(int port, PrintStream out) {
        try {
            return new TokenFile(folder, port, clock).token();
        } catch (IOException | SecurityException failed) {
            out.println("The console's token cannot be kept in " + folder + " (" + failed
                    + "). After a restart, open pages of the console have to be opened again."
                    + " Make the folder writable for its owner, or set XDG_STATE_HOME.");
            return ConsoleToken.random();
        }
    }
}
