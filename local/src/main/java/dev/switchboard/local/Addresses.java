package dev.switchboard.local;

import dev.switchboard.local.gateway.Route;
import dev.switchboard.local.gateway.StageConfiguration;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** What a person needs to know when the server is ready. */
final class Addresses {

    private Addresses() {}

    static void print(DevServer server, String handler, StageConfiguration stage, boolean hasPage, PrintStream out) {
        String routes = stage.routes().stream().map(Addresses::describe).collect(Collectors.joining(", "));
        String page = hasPage ? "  page       " + server.page() + "%n" : "";
        out.printf(
                "Switchboard is listening on this machine. Ctrl-C stops it.%n" + page
                        + "  WebSocket  %s%n  callbacks  %s%n  handler    %s%n  routes     %s%n",
                server.webSocket(),
                server.callbackEndpoint(),
                handler,
                routes);
        out.flush();
    }

    private static String describe(Route route) {
        return route.isTwoWay() ? route.key() + " (two-way)" : route.key();
    }
}
