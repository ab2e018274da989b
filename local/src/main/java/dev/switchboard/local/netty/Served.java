package dev.switchboard.local.netty;

import dev.switchboard.local.gateway.Gateway;
import java.util.Optional;

/**
 * Everything that a port serves.
 *
 * @param gateway the gateway, which serves WebSockets and the @connections API
 * @param console the console, if there is one, which serves its own path
 * @param files the static files, which are served at every other path
 * @param hosts the host names that are served
 */
record Served(Gateway gateway, Optional<ConsoleFront> console, StaticFiles files, HostRules hosts) {}
