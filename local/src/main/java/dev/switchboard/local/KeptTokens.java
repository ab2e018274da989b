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
 * Keeps the consoles' tokens from one start of the server to the next, in a folder of the user's.
 *
 * @param folder the folder
 * @param clock the time
 */
record KeptTokens(Path folder, Clock clock) {

    /**
     * Returns tokens in the user's folder for state that lasts from one run to the next, as the XDG base directory
     * specification defines it.
     */
    static KeptTokens ofUser(Map<String, String> environment, Clock clock) {
        Path home = Path.of(System.getProperty("user.home"));
        return new KeptTokens(state(environment, home).resolve("switchboard"), clock);
    }

    private static Path state(Map<String, String> environment, Path home) {
        Path otherwise = home.resolve(".local").resolve("state");
        try {
            Path given = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
            // The specification ignores relative paths: they would depend on where the server was started.
            return given.isAbsolute() ? given : otherwise;
        } catch (InvalidPathException unusable) {
            return otherwise;
        }
    }

    /**
     * Returns the address of a console on a port, with the token that was kept for the port, or else a new one.
     *
     * @param port the port that was found
     * @param askedFor the port that was asked for; with 0 the token is not kept, because an open page finds the next
     *     server only on the same port
     * @param out gets a line if the token cannot be kept
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
                    + "): after a restart, a page that"
                    + " is open has to be opened anew. Make the folder writable for its owner, or set XDG_STATE_HOME.");
            return ConsoleToken.random();
        }
    }
}
