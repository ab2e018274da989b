package example.tickets;

import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.binding.RouteCall;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import javax.annotation.processing.Generated;

/**
 * Lambda handler of the WebSocket API "ticket". Calls {@link TicketRoutes}.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class TicketRoutesHandler extends WebSocketLambda {
    private static final RouteTable ROUTES = RouteTable.named("ticket")
            .oneWay("$connect")
            .oneWay("$disconnect")
            .oneWay("ticket")
            .build();

    private final TicketRoutes routes;

    /**
     * Creates the handler with settings from the environment, as Lambda does.
     */
    public TicketRoutesHandler() {
        this(WebSocketRuntime.fromEnvironment());
    }

    /**
     * Creates the handler with a given runtime, for tests and other hosts.
     */
    public TicketRoutesHandler(WebSocketRuntime runtime) {
        super(ROUTES, runtime);
        this.routes = new TicketRoutes();
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        RouteCall call = call(event);
        return switch (call.routeKey()) {
            case "$connect" -> call.connected();
            case "$disconnect" -> call.done();
            case "ticket" -> send(call);
            default -> throw call.unknownRoute();
        };
    }

    private WebSocketResponse send(RouteCall call) {
        routes.send();
        return call.done();
    }
}
