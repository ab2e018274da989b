package dev.switchboard.local.testkit;

import dev.switchboard.ClientErrorException;
import dev.switchboard.ConnectResult;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.connection.Connection;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.message.ChatResponse;
import dev.switchboard.message.MessageSender;
import java.util.Map;
import java.util.stream.Stream;

/** A chat room handler, as a user might write it by hand. Tests override its methods to change its behavior. */
class RoomHandler extends WebSocketLambda {

    static final RouteTable ROUTES = RouteTable.named("room")
            .oneWay("$connect")
            .oneWay("$disconnect")
            .oneWay("say")
            .twoWay("count")
            .oneWay("crash")
            .build();

    final WebSocketRuntime runtime;
    final MessageSender sender;

    RoomHandler(WebSocketRuntime runtime) {
        this(ROUTES, runtime);
    }

    RoomHandler(RouteTable routes, WebSocketRuntime runtime) {
        super(routes, runtime);
        this.runtime = runtime;
        this.sender = runtime.sender();
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) throws Exception {
        switch (event.routeKey()) {
            case "$connect" -> {
                return connect(event);
            }
            case "$disconnect" -> left(event);
            case "say" -> say(event);
            case "count" -> {
                return new WebSocketResponse(200, "{\"count\":" + count() + "}");
            }
            case "crash" -> throw new IllegalStateException("boom");
            default -> throw new ClientErrorException(400, "unknown_route", "Unknown route key");
        }
        return WebSocketResponse.ok();
    }

    WebSocketResponse connect(WebSocketEvent event) {
        String user = event.queryParameters().value("userId").orElse("");
        return (user.isEmpty() ? ConnectResult.accept() : ConnectResult.accept(user)).toResponse();
    }

    void left(WebSocketEvent event) throws Exception {}

    void say(WebSocketEvent event) throws Exception {
        sender.broadcastToAll(new ChatResponse("1", event.body(), true, Map.of(), 0));
    }

    long count() {
        try (Stream<Connection> all = runtime.connections().findAll()) {
            return all.count();
        }
    }
}
