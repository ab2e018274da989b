package dev.switchboard.sample.chat;

import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.binding.RouteCall;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import javax.annotation.processing.Generated;

/**
 * Lambda handler of the WebSocket API "chat". Calls {@link ChatRoutes}.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class ChatRoutesHandler extends WebSocketLambda {
    private static final RouteTable ROUTES = RouteTable.named("chat")
            .oneWay("$connect")
            .oneWay("$disconnect")
            .oneWay("chat_message", ChatRoutes_ChatMessageJson.CODEC)
            .twoWay("who", ChatRoutes_RoomListJson.CODEC)
            .build();

    private final ChatRoutes routes;

    /**
     * Creates the handler with settings from the environment, as Lambda does.
     */
    public ChatRoutesHandler() {
        this(WebSocketRuntime.fromEnvironment());
    }

    /**
     * Creates the handler with a given runtime, for tests and other hosts.
     */
    public ChatRoutesHandler(WebSocketRuntime runtime) {
        super(ROUTES, runtime);
        this.routes = new ChatRoutes(runtime.sender());
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        RouteCall call = call(event);
        return switch (call.routeKey()) {
            case "$connect" -> connect(call);
            case "$disconnect" -> disconnect(call);
            case "chat_message" -> chatMessage(call);
            case "who" -> who(call);
            default -> throw call.unknownRoute();
        };
    }

    private WebSocketResponse connect(RouteCall call) {
        return call.connected(routes.connect(call.queryParam("userId").asString()));
    }

    private WebSocketResponse disconnect(RouteCall call) {
        routes.disconnect(call.connection(), call.disconnectReason());
        return call.done();
    }

    private WebSocketResponse chatMessage(RouteCall call) {
        routes.chatMessage(call.connection(), call.payload(ChatRoutes_ChatMessageJson.CODEC));
        return call.done();
    }

    private WebSocketResponse who(RouteCall call) {
        return call.reply(ChatRoutes_RoomListJson.CODEC, routes.who());
    }
}
