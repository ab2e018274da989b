package dev.switchboard.local;

import dev.switchboard.local.console.Console;
import dev.switchboard.local.console.ConsoleAddress;
import dev.switchboard.local.netty.GatewayServer;
import dev.switchboard.local.netty.Site;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings of the port, and of the pages that are served in addition to the API. */
final class SiteSettings {

    private static final int DEFAULT_PORT = 8080;

    private int port = DEFAULT_PORT;
    private @Nullable String bind;
    private final Set<String> allowedHosts = new LinkedHashSet<>();
    private @Nullable Path folder;
    private boolean console = true;
    private KeptTokens tokens;

    SiteSettings(Clock clock) {
        this.tokens = KeptTokens.ofUser(System.getenv(), clock);
    }

    void port(int newPort) {
        this.port = newPort;
    }

    void bind(String address) {
        this.bind = address;
    }

    void allowHost(String name) {
        allowedHosts.add(name);
    }

    void folder(Path served) {
        this.folder = served;
    }

    void noConsole() {
        this.console = false;
    }

    void tokens(KeptTokens others) {
        this.tokens = others;
    }

    int port() {
        return port;
    }

    Set<String> allowedHosts() {
        return allowedHosts;
    }

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    boolean hasConsole() {
        return console;
    }

    /**
     * Checks that the folder, if one is set, exists.
     *
     * @throws StartFailure if the folder does not exist
     */
    void requireFolder() throws StartFailure {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new StartFailure("The folder " + folder.toAbsolutePath().normalize()
                    + " does not exist. Create it, or name another folder.");
        }
    }

    /**
     * Returns the address on which the server listens.
     *
     * @throws StartFailure if this machine does not have the address
     */
    BindAddress address() throws StartFailure {
        return bind == null ? BindAddress.thisMachine() : BindAddress.of(bind);
    }

    /**
     * Binds the port on an address.
     *
     * @throws StartFailure if the port is in use
     */
    GatewayServer listen(BindAddress address) throws StartFailure {
        try {
            return GatewayServer.bind(address.address(), port);
        } catch (IOException taken) {
            throw new StartFailure(
                    taken.getMessage() + ". Stop the program that uses the port, or choose another port with the"
                            + " environment variable PORT or the option --port.",
                    taken);
        }
    }

    /**
     * Returns the address of the console.
     *
     * @param actualPort the port of the server
     * @param out receives a line if the console's token cannot be kept
     */
    ConsoleAddress consoleAddress(int actualPort, PrintStream out) {
        return tokens.address(actualPort, port, out);
    }

    Site site(Optional<Console> shown) {
        return new Site(folder(), shown, allowedHosts);
    }
}
