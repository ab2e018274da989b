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
 * Lambda handler of the WebSocket API "old". Calls {@link OldRoutes}.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class OldRoutesHandler extends WebSocketLambda {
    private static final RouteTable ROUTES = RouteTable.named("old")
            .oneWay("$connect")
            .oneWay("$disconnect")
            .oneWay("old")
            .oneWay("fresh")
            .build();

    private final OldRoutes routes;

    /**
     * Creates the handler with settings from the environment, as Lambda does.
     */
    public OldRoutesHandler() {
        this(WebSocketRuntime.fromEnvironment());
    }

    /**
     * Creates the handler with a given runtime, for tests and other hosts.
     */
    @SuppressWarnings("deprecation")
    public OldRoutesHandler(WebSocketRuntime runtime) {
        super(ROUTES, runtime);
        this.routes = new OldRoutes();
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) throws Exception {
        RouteCall call = call(event);
        return switch (call.routeKey()) {
            case "$connect" -> connect(call);
            case "$disconnect" -> call.done();
            case "old" -> old(call);
            case "fresh" -> fresh(call);
            default -> throw call.unknownRoute();
        };
    }

    @SuppressWarnings("deprecation")
    private WebSocketResponse connect(RouteCall call) throws Exception {
        routes.connect(call.queryParam("mode").asEnum(OldRoutes.Mode.class));
        return call.connected();
    }

    @SuppressWarnings("removal")
    private WebSocketResponse old(RouteCall call) {
        routes.old();
        return call.done();
    }

    private WebSocketResponse fresh(RouteCall call) {
        routes.fresh();
        return call.done();
    }
}
