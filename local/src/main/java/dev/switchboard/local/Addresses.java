package dev.switchboard.local;

import dev.switchboard.local.gateway.StageRoute;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** Prints the addresses of a server that is ready, for the person who started it. */
final class Addresses {

    private Addresses() {}

    static void print(ServerParts parts, PrintStream out) {
        BindAddress address = parts.address();
        Endpoints endpoints = parts.endpoints();
        StringBuilder text = new StringBuilder("Switchboard is listening on "
                + (address.isThisMachineOnly() ? "this machine" : address.text()) + ". Ctrl-C stops it.\n");
        if (parts.hasPage()) {
            line(text, "page", endpoints.page());
        }
        line(text, "WebSocket", endpoints.webSocket());
        line(text, "callbacks", endpoints.callbacks());
        parts.consoleAddress().ifPresent(console -> line(text, "console", console));
        line(text, "handler", parts.function().name());
        line(
                text,
                "routes",
                parts.stage().routes().stream().map(Addresses::describe).collect(Collectors.joining(", ")));
        for (String reachable : address.reachableAt()) {
            line(text, "network", "ws://" + reachable + ":" + endpoints.port() + "/" + endpoints.stage());
        }
        if (!address.isThisMachineOnly()) {
            text.append(
                    "Warning: everybody on the network can connect. Only the console and @connections are limited to"
                            + " this machine.\n");
        }
        out.print(text.toString().replace("\n", System.lineSeparator()));
        out.flush();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append("  ")
                .append(name)
                .append(" ".repeat("WebSocket  ".length() - name.length()))
                .append(value)
                .append('\n');
    }

    private static String describe(StageRoute route) {
        return route.isTwoWay() ? route.key() + " (two-way)" : route.key();
    }
}
