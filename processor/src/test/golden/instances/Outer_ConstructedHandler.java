package example;

import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.binding.RouteCall;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * Lambda handler of the WebSocket API "outer-constructed". Calls {@link Outer.Constructed}.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class Outer_ConstructedHandler extends WebSocketLambda {
    private static final RouteTable ROUTES = RouteTable.named("outer-constructed")
            .oneWay("$connect")
            .oneWay("$disconnect")
            .oneWay("ping")
            .build();

    private final Outer.Constructed routes;

    /**
     * Creates the handler with settings from the environment, as Lambda does.
     */
    public Outer_ConstructedHandler() throws IOException {
        this(WebSocketRuntime.fromEnvironment());
    }

    /**
     * Creates the handler with a given runtime, for tests and other hosts.
     */
    public Outer_ConstructedHandler(WebSocketRuntime runtime) throws IOException {
        super(ROUTES, runtime);
        this.routes = new Outer.Constructed(runtime.sender(), runtime.connections(), runtime, runtime.clock());
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
        routes.ping();
        return call.done();
    }
}
