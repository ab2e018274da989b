package dev.switchboard.local;

import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.binding.RouteCall;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;

/** Resembles the handler of a route with {@code @UserId}, {@code @AuthorizerContext} and {@code @StageVariable}. */
public final class WhoAmIHandler extends WebSocketLambda {

    private static final RouteTable ROUTES =
            RouteTable.named("who").oneWay("$connect").twoWay("who").build();

    public WhoAmIHandler(WebSocketRuntime runtime) {
        super(ROUTES, runtime);
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) throws Exception {
        RouteCall call = call(event);
        return switch (call.routeKey()) {
            case "$connect" -> call.connected();
            case "who" ->
                WebSocketResponse.ok(call.userId().asString() + " of tenant "
                        + call.authorizerContext("tenant").asInt() + " at "
                        + call.stageVariable("table").orDefault("no").asString() + " table");
            default -> throw call.unknownRoute();
        };
    }
}
