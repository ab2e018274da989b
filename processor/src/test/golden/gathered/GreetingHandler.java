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
 * Lambda handler of the WebSocket API "greeting". Calls {@link Greeting}.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class GreetingHandler extends WebSocketLambda {
    private static final RouteTable ROUTES = RouteTable.named("greeting")
            .oneWay("$connect")
            .oneWay("$disconnect")
            .oneWay("hello")
            .build();

    private final Greeting routes;

    /**
     * Creates the handler with settings from the environment, as Lambda does.
     */
    public GreetingHandler() {
        this(WebSocketRuntime.fromEnvironment());
    }

    /**
     * Creates the handler with a given runtime, for tests and other hosts.
     */
    public GreetingHandler(WebSocketRuntime runtime) {
        super(ROUTES, runtime);
        this.routes = new Greeting();
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        RouteCall call = call(event);
        return switch (call.routeKey()) {
            case "$connect" -> call.connected();
            case "$disconnect" -> call.done();
            case "hello" -> hello(call);
            default -> throw call.unknownRoute();
        };
    }

    private WebSocketResponse hello(RouteCall call) {
        routes.hello();
        return call.done();
    }
}
