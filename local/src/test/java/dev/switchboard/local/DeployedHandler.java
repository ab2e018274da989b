package dev.switchboard.local;

import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import java.util.Map;

/** A handler that is configured by its environment alone and does not keep connections. */
public final class DeployedHandler extends WebSocketLambda {

    private static final RouteTable ROUTES = RouteTable.named("deployed")
            .selectedBy("$request.body.type")
            .oneWay("post")
            .twoWay("variable")
            .twoWay("gateway")
            .oneWay("fail")
            .twoWay("refuse")
            .withoutConnections()
            .build();

    public DeployedHandler() {
        super(ROUTES, WebSocketRuntime.fromEnvironment());
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        return switch (event.routeKey()) {
            case "post" -> {
                sendMessage(event.connectionId(), Map.of("posted", true));
                yield WebSocketResponse.ok();
            }
            case "refuse" -> {
                int seats = call(event).queryParam("seats").asInt();
                yield WebSocketResponse.ok("" + seats);
            }
            case "variable" -> WebSocketResponse.ok(System.getenv("GREETING"));
            case "gateway" ->
                WebSocketResponse.ok(System.getenv("WEBSOCKET_GATEWAY_ID") + " " + event.apiId() + "/" + event.stage());
            default -> throw new OutOfMemoryError("not really");
        };
    }
}
