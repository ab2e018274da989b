package dev.switchboard.local.testkit;

import dev.switchboard.ConnectResult;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A handler that notifies all clients when a connection closes. The query parameter {@code userId} sets the user. */
public final class Goodbyes extends WebSocketLambda {
    private final WebSocketRuntime runtime;
    private final List<Optional<String>> whoLeft = Collections.synchronizedList(new ArrayList<>());

    public Goodbyes(WebSocketRuntime runtime) {
        super(RouteTable.named("goodbyes").build(), runtime);
        this.runtime = runtime;
    }

    /** Returns the user of every connection that has closed, in the order of the events. */
    public List<Optional<String>> whoLeft() {
        return List.copyOf(whoLeft);
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        if (event.routeKey().equals("$disconnect")) {
            whoLeft.add(call(event).connection().userId());
            runtime.sender().broadcastToAll(Map.of("left", event.connectionId()));
            return WebSocketResponse.ok();
        }
        Optional<String> userId = event.queryParameters().value("userId");
        return userId.map(ConnectResult::accept)
                .orElseGet(ConnectResult::accept)
                .toResponse();
    }
}
