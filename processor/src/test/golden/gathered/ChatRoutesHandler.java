package example;

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
            .oneWay("send")
            .oneWay("whoami")
            .oneWay("hello")
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
        this.routes = new ChatRoutes();
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        RouteCall call = call(event);
        return switch (call.routeKey()) {
            case "$connect" -> call.connected();
            case "$disconnect" -> call.done();
            case "send" -> send(call);
            case "whoami" -> whoAmI(call);
            case "hello" -> hello(call);
            default -> throw call.unknownRoute();
        };
    }

    private WebSocketResponse send(RouteCall call) {
        routes.send();
        return call.done();
    }

    private WebSocketResponse whoAmI(RouteCall call) {
        ChatRoutes.whoAmI();
        return call.done();
    }

    private WebSocketResponse hello(RouteCall call) {
        routes.hello();
        return call.done();
    }
}
