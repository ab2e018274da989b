package example;

import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.binding.RouteCall;
import dev.switchboard.binding.TextConverters;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import javax.annotation.processing.Generated;

/**
 * Lambda handler of the WebSocket API "every-parameter". Calls {@link EveryParameter}.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class EveryParameterHandler extends WebSocketLambda {
    private static final RouteTable ROUTES = RouteTable.named("every-parameter")
            .oneWay("$connect")
            .oneWay("$disconnect")
            .oneWay("search", EveryParameter_SearchJson.CODEC)
            .oneWay("$default")
            .build();

    private final EveryParameter routes;

    /**
     * Creates the handler with settings from the environment, as Lambda does.
     */
    public EveryParameterHandler() {
        this(WebSocketRuntime.fromEnvironment());
    }

    /**
     * Creates the handler with a given runtime, for tests and other hosts.
     */
    public EveryParameterHandler(WebSocketRuntime runtime) {
        super(ROUTES, runtime);
        this.routes = new EveryParameter();
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        RouteCall call = call(event);
        return switch (call.routeKey()) {
            case "$connect" -> primitives(call);
            case "$disconnect" -> disconnect(call);
            case "search" -> search(call);
            default -> anythingElse(call);
        };
    }

    private WebSocketResponse primitives(RouteCall call) {
        routes.primitives(call.queryParam("int").asInt(), call.queryParam("long").asLong(),
                call.queryParam("short").asShort(), call.queryParam("byte").asByte(),
                call.queryParam("float").asFloat(), call.queryParam("double").asDouble(),
                call.queryParam("boolean").asBoolean(), call.queryParam("char").asChar(),
                call.queryParam("boxed").asInt(),
                call.queryParam("mode").asEnum(EveryParameter.Mode.class),
                call.queryParam("id").asUuid(), call.queryParam("since").asInstant(),
                call.queryParams("tags").as(TextConverters.STRING),
                call.headers("X-Mode").as(TextConverters.enumeration(EveryParameter.Mode.class)),
                call.header("Origin").optional(TextConverters.STRING),
                call.header("X-Level").orNull(TextConverters.INTEGER),
                call.queryParam("limit").orDefault("20").asInt(),
                call.queryParam("loudness").orDefault("QUIET").asEnum(EveryParameter.Mode.class));
        return call.connected();
    }

    private WebSocketResponse disconnect(RouteCall call) {
        routes.disconnect(call.connection(), call.disconnectReason(), call.event());
        return call.done();
    }

    private WebSocketResponse search(RouteCall call) {
        routes.search(call.payload(EveryParameter_SearchJson.CODEC), call.connection(),
                call.context(), call.awsEvent(), call.connectionId(), call.userId().asString(),
                call.authorizerContext("tenant").asString(),
                call.stageVariable("index").asString());
        return call.done();
    }

    private WebSocketResponse anythingElse(RouteCall call) {
        routes.anythingElse(call.text(), call.userId().optional(TextConverters.UUID));
        return call.done();
    }
}
