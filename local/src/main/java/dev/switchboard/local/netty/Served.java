package dev.switchboard.local.netty;

import dev.switchboard.local.gateway.Gateway;
import java.util.Optional;

/**
 * What a port serves.
 *
 * @param gateway for WebSockets and the @connections API
 * @param console below its own path, if there is one
 * @param files everywhere else
 * @param hosts under which names
 */
record Served(Gateway gateway, Optional<ConsoleFront> console, StaticFiles files, HostRules hosts) {}
