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
 * Lambda handler of the WebSocket API "every-result". Calls {@link EveryResult}.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class EveryResultHandler extends WebSocketLambda {
    private static final RouteTable ROUTES = RouteTable.named("every-result")
            .oneWay("$connect")
            .oneWay("$disconnect")
            .oneWay("nothing")
            .twoWay("value", EveryResult_AnswerJson.CODEC)
            .twoWay("response")
            .twoWay("later", EveryResult_AnswerJson.CODEC)
            .twoWay("later_response")
            .oneWay("later_nothing")
            .build();

    private final EveryResult routes;

    /**
     * Creates the handler with settings from the environment, as Lambda does.
     */
    public EveryResultHandler() {
        this(WebSocketRuntime.fromEnvironment());
    }

    /**
     * Creates the handler with a given runtime, for tests and other hosts.
     */
    public EveryResultHandler(WebSocketRuntime runtime) {
        super(ROUTES, runtime);
        this.routes = new EveryResult();
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) throws Exception {
        RouteCall call = call(event);
        return switch (call.routeKey()) {
            case "$connect" -> connect(call);
            case "$disconnect" -> call.done();
            case "nothing" -> nothing(call);
            case "value" -> value(call);
            case "response" -> response(call);
            case "later" -> later(call);
            case "later_response" -> laterResponse(call);
            case "later_nothing" -> laterNothing(call);
            default -> throw call.unknownRoute();
        };
    }

    private WebSocketResponse connect(RouteCall call) throws Exception {
        return call.connected(call.await(routes.connect()));
    }

    private WebSocketResponse nothing(RouteCall call) {
        routes.nothing();
        return call.done();
    }

    private WebSocketResponse value(RouteCall call) {
        return call.reply(EveryResult_AnswerJson.CODEC, routes.value());
    }

    private WebSocketResponse response(RouteCall call) {
        return call.reply(routes.response());
    }

    private WebSocketResponse later(RouteCall call) throws Exception {
        return call.reply(EveryResult_AnswerJson.CODEC, call.await(routes.later()));
    }

    private WebSocketResponse laterResponse(RouteCall call) throws Exception {
        return call.reply(call.await(routes.laterResponse()));
    }

    private WebSocketResponse laterNothing(RouteCall call) throws Exception {
        call.await(routes.laterNothing());
        return call.done();
    }
}
