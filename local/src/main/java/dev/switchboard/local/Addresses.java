package dev.switchboard.local;

import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.gateway.StageRoute;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** What a person needs to know when the server is ready. */
final class Addresses {

    private Addresses() {}

    static void print(
            DevServer server,
            String handler,
            StageConfiguration stage,
            boolean hasPage,
            BindAddress address,
            PrintStream out) {
        StringBuilder text = new StringBuilder("Switchboard is listening on "
                + (address.isThisMachineOnly() ? "this machine" : address.text()) + ". Ctrl-C stops it.\n");
        if (hasPage) {
            line(text, "page", server.page());
        }
        line(text, "WebSocket", server.webSocket());
        line(text, "callbacks", server.callbackEndpoint());
        server.console().ifPresent(console -> line(text, "console", console));
        line(text, "handler", handler);
        line(text, "routes", stage.routes().stream().map(Addresses::describe).collect(Collectors.joining(", ")));
        for (String reachable : address.reachableAt()) {
            line(text, "network", "ws://" + reachable + ":" + server.port() + "/" + stage.stage());
        }
        if (!address.isThisMachineOnly()) {
            text.append(
                    "Warning: everybody on the network can connect. The console and @connections answer this machine"
                            + " only.\n");
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
