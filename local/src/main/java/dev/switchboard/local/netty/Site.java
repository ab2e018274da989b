package dev.switchboard.local.netty;

import dev.switchboard.local.console.Console;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What a server offers beside the gateway.
 *
 * @param folder the files served at {@code /}, if any
 * @param console the console, if there is one
 * @param allowedHosts names under which it is served, beside those of loopback and its own address
 */
public record Site(Optional<Path> folder, Optional<Console> console, Set<String> allowedHosts) {

    /** Copies the names. */
    public Site {
        allowedHosts = Set.copyOf(allowedHosts);
    }
}
