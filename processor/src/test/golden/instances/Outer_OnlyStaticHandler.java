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
 * Lambda handler of the WebSocket API "outer-only-static". Calls {@link Outer.OnlyStatic}.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class Outer_OnlyStaticHandler extends WebSocketLambda {
    private static final RouteTable ROUTES = RouteTable.named("outer-only-static")
            .oneWay("$connect")
            .oneWay("$disconnect")
            .oneWay("ping")
            .build();

    /**
     * Creates the handler with settings from the environment, as Lambda does.
     */
    public Outer_OnlyStaticHandler() {
        this(WebSocketRuntime.fromEnvironment());
    }

    /**
     * Creates the handler with a given runtime, for tests and other hosts.
     */
    public Outer_OnlyStaticHandler(WebSocketRuntime runtime) {
        super(ROUTES, runtime);
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        RouteCall call = call(event);
        return switch (call.routeKey()) {
            case "$connect" -> call.connected();
            case "$disconnect" -> call.done();
            case "ping" -> ping(call);
            default -> throw call.unknownRoute();
        };
    }

    private WebSocketResponse ping(RouteCall call) {
        Outer.OnlyStatic.ping();
        return call.done();
    }
}
