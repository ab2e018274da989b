package dev.switchboard.local.netty;

import dev.switchboard.local.console.Console;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a server offers besides the gateway.
 *
 * @param folder the folder whose files are served at {@code /}, if any
 * @param console the console, if there is one
 * @param allowedHosts host names that are served, besides those of loopback and the server's own address
 */
public record Site(Optional<Path> folder, Optional<Console> console, Set<String> allowedHosts) {

    /** Copies the host names. */
    public Site {
        allowedHosts = Set.copyOf(allowedHosts);
    }
}
