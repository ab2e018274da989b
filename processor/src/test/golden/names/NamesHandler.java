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
 * Lambda handler of the WebSocket API "names". Calls {@link Names}.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class NamesHandler extends WebSocketLambda {
    private static final RouteTable ROUTES = RouteTable.named("names")
            .oneWay("$connect")
            .oneWay("$disconnect")
            .oneWay("send")
            .oneWay("send_one")
            .oneWay("call")
            .oneWay("runtime")
            .oneWay("quoted \"key\" with $dollars and\ttabs")
            .oneWay("yield")
            .oneWay("\u043f\u0440\u0438\u0432\u0435\u0442")
            .build();

    private final Names routes;

    /**
     * Creates the handler with settings from the environment, as Lambda does.
     */
    public NamesHandler() {
        this(WebSocketRuntime.fromEnvironment());
    }

    /**
     * Creates the handler with a given runtime, for tests and other hosts.
     */
    public NamesHandler(WebSocketRuntime runtime) {
        super(ROUTES, runtime);
        this.routes = new Names();
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        RouteCall call = call(event);
        return switch (call.routeKey()) {
            case "$connect" -> call.connected();
            case "$disconnect" -> call.done();
            case "send" -> send(call);
            case "send_one" -> sendOne(call);
            case "call" -> call(call);
            case "runtime" -> runtime(call);
            case "quoted \"key\" with $dollars and\ttabs" -> $dollar$(call);
            case "yield" -> yield_(call);
            case "\u043f\u0440\u0438\u0432\u0435\u0442" -> hello(call);
            default -> throw call.unknownRoute();
        };
    }

    private WebSocketResponse send(RouteCall call) {
        routes.send();
        return call.done();
    }

    private WebSocketResponse sendOne(RouteCall call) {
        routes.send(call.connectionId());
        return call.done();
    }

    private WebSocketResponse call(RouteCall call) {
        routes.call();
        return call.done();
    }

    private WebSocketResponse runtime(RouteCall call) {
        routes.runtime();
        return call.done();
    }

    private WebSocketResponse $dollar$(RouteCall call) {
        routes.$dollar$();
        return call.done();
    }

    private WebSocketResponse yield_(RouteCall call) {
        routes.yield();
        return call.done();
    }

    private WebSocketResponse hello(RouteCall call) {
        routes.hello();
        return call.done();
    }
}
