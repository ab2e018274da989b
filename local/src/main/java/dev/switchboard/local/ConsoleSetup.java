package dev.switchboard.local;

import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.local.console.ApiDescription;
import dev.switchboard.local.console.Console;
import dev.switchboard.local.console.ConsoleAddress;
import dev.switchboard.local.console.Journal;
import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.GatewayListener;
import java.time.Clock;

/**
 * Prepares a console, and records events from the start. The console itself is created later, because it needs the
 * gateway.
 */
final class ConsoleSetup {

    private final Journal journal;

    ConsoleSetup(Clock clock) {
        this.journal = new Journal(clock);
    }

    GatewayListener beside(GatewayListener log) {
        return event -> {
            log.on(event);
            journal.on(event);
        };
    }

    Console console(ConsoleAddress address, Gateway gateway, ApiDescription api, ConnectionStore connections) {
        return new Console(address, gateway, journal, api, KnownUsers.of(connections));
    }
}
