package dev.switchboard.local;

import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import java.util.Map;

/** Resembles a generated handler: {@code echo} replies, and {@code shout} posts to everyone. */
public final class EchoHandler extends WebSocketLambda {

    private static final RouteTable ROUTES = RouteTable.named("echo")
            .oneWay("$connect")
            .oneWay("$disconnect")
            .twoWay("echo")
            .oneWay("shout")
            .build();

    private final WebSocketRuntime runtime;

    public EchoHandler(WebSocketRuntime runtime) {
        super(ROUTES, runtime);
        this.runtime = runtime;
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        return switch (event.routeKey()) {
            case "echo" -> WebSocketResponse.ok(event.body());
            case "shout" -> {
                runtime.sender().broadcastToAll(Map.of("shout", event.connectionId()));
                yield WebSocketResponse.ok();
            }
            default -> WebSocketResponse.ok();
        };
    }
}
