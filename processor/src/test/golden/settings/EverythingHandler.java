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
 * Lambda handler of the WebSocket API "Every_thing-1". Calls {@link Everything}.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class EverythingHandler extends WebSocketLambda {
    private static final RouteTable ROUTES = RouteTable.named("Every_thing-1")
            .selectedBy("${request.body.service}/${request.body.meta.type}")
            .withoutConnections()
            .oneWay("$default")
            .build();

    private final Everything routes;

    /**
     * Creates the handler with settings from the environment, as Lambda does.
     */
    public EverythingHandler() {
        this(WebSocketRuntime.fromEnvironment());
    }

    /**
     * Creates the handler with a given runtime, for tests and other hosts.
     */
    public EverythingHandler(WebSocketRuntime runtime) {
        super(ROUTES, runtime);
        this.routes = new Everything();
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        RouteCall call = call(event);
        return everything(call);
    }

    private WebSocketResponse everything(RouteCall call) {
        routes.everything(call.text());
        return call.done();
    }
}
