package example;

import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.binding.RouteCall;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import example.tickets.TicketRoutes;
import javax.annotation.processing.Generated;

/**
 * Lambda handler of the WebSocket API "support". Calls {@link Support}, {@link ChatRoutes}, {@link TicketRoutes}.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class SupportHandler extends WebSocketLambda {
    private static final RouteTable ROUTES = RouteTable.named("support")
            .oneWay("$connect")
            .oneWay("$disconnect")
            .oneWay("ping")
            .oneWay("send")
            .oneWay("whoami")
            .oneWay("hello")
            .oneWay("ticket")
            .build();

    private final Support support;

    private final ChatRoutes chatRoutes;

    private final TicketRoutes ticketRoutes;

    /**
     * Creates the handler with settings from the environment, as Lambda does.
     */
    public SupportHandler() {
        this(WebSocketRuntime.fromEnvironment());
    }

    /**
     * Creates the handler with a given runtime, for tests and other hosts.
     */
    public SupportHandler(WebSocketRuntime runtime) {
        super(ROUTES, runtime);
        this.support = new Support();
        this.chatRoutes = new ChatRoutes();
        this.ticketRoutes = new TicketRoutes();
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        RouteCall call = call(event);
        return switch (call.routeKey()) {
            case "$connect" -> call.connected();
            case "$disconnect" -> call.done();
            case "ping" -> ping(call);
            case "send" -> send(call);
            case "whoami" -> whoAmI(call);
            case "hello" -> hello(call);
            case "ticket" -> ticket(call);
            default -> throw call.unknownRoute();
        };
    }

    private WebSocketResponse ping(RouteCall call) {
        support.ping();
        return call.done();
    }

    private WebSocketResponse send(RouteCall call) {
        chatRoutes.send();
        return call.done();
    }

    private WebSocketResponse whoAmI(RouteCall call) {
        ChatRoutes.whoAmI();
        return call.done();
    }

    private WebSocketResponse hello(RouteCall call) {
        chatRoutes.hello();
        return call.done();
    }

    private WebSocketResponse ticket(RouteCall call) {
        ticketRoutes.send();
        return call.done();
    }
}
