package dev.switchboard.local.gateway;

import dev.switchboard.local.gateway.IntegrationOutcome.Answered;
import dev.switchboard.local.gateway.IntegrationOutcome.Refused;
import dev.switchboard.local.gateway.IntegrationOutcome.TimedOut;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One client's way to a connection: pending until the {@code $connect} route has answered. */
final class Handshake {

    private static final String SUBPROTOCOL = "Sec-WebSocket-Protocol";

    private final Stage stage;
    private final HandshakeRequest request;
    private final ClientPort port;

    Handshake(Stage stage, HandshakeRequest request, ClientPort port) {
        this.stage = stage;
        this.request = request;
        this.port = port;
    }

    void start() {
        StageConfiguration configuration = stage.configuration();
        if (urlLength() > configuration.limits().urlCharacters()) {
            refuse(HttpAnswer.error(414, "RequestTooLongException", ""), "its URL is too long");
        } else if (!(Destination.of(request.target(), configuration.stage()) instanceof Destination.Stage)) {
            refuse(HttpAnswer.forbidden(), "its path is not /" + configuration.stage());
        } else {
            EventMoment moment = stage.moment();
            ConnectionFacts facts = facts(moment.requestTime());
            GatewayConnection connection = new GatewayConnection(stage, facts, port);
            if (configuration.route(Route.CONNECT).isEmpty()) {
                connection.open(null);
            } else {
                call(connection, moment);
            }
        }
    }

    private int urlLength() {
        return "wss://".length() + host().length() + request.target().length();
    }

    private String host() {
        return request.header("Host").orElse("");
    }

    private ConnectionFacts facts(long connectedAt) {
        String userAgent = request.header("User-Agent").orElse(null);
        return new ConnectionFacts(stage.ids().connectionId(), connectedAt, host(), userAgent, request.sourceIp());
    }

    private void call(GatewayConnection connection, EventMoment moment) {
        ConnectParameters parameters = ConnectParameters.of(request, stage.ids().traceId());
        byte[] event = stage.events().connect(connection.facts(), moment, parameters);
        stage.call(connection.id(), Route.CONNECT, 0, event, outcome -> answer(connection, moment, outcome));
    }

    private void answer(GatewayConnection connection, EventMoment moment, IntegrationOutcome outcome) {
        int status = status(outcome);
        if (outcome instanceof Answered answered && status < 300) {
            connection.open(subprotocol(connection, answered.headers()));
        } else {
            String body = ErrorFrame.text(HttpStatus.phrase(status), connection.id(), moment.requestId());
            String why = outcome instanceof Answered ? "$connect answered so" : "$connect did not answer as it should";
            refuse(HttpAnswer.error(status, HttpStatus.errorType(status), body), why);
        }
    }

    private static int status(IntegrationOutcome outcome) {
        if (outcome instanceof Answered answered) {
            return answered.statusCode();
        }
        if (outcome instanceof TimedOut) {
            return 504;
        }
        return outcome instanceof Refused ? 500 : 502;
    }

    /** The only part of the answer that reaches the client. API Gateway never selects a subprotocol by itself. */
    private @Nullable String subprotocol(GatewayConnection connection, Map<String, String> headers) {
        String selected = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(SUBPROTOCOL))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        String offered = request.header(SUBPROTOCOL).orElse("");
        if (selected == null && !offered.isEmpty()) {
            warn(connection, "the client offered subprotocols and $connect selected none: browsers will hang up");
        } else if (selected != null && !isOffered(selected, offered)) {
            warn(connection, "$connect selected a subprotocol that the client did not offer: it will hang up");
        }
        return selected;
    }

    private static boolean isOffered(String selected, String offered) {
        return Arrays.stream(offered.split(",")).map(String::trim).anyMatch(selected::equals);
    }

    private void warn(GatewayConnection connection, String text) {
        stage.report(new GatewayEvent.Warning(connection.id(), text));
    }

    private void refuse(HttpAnswer answer, String why) {
        stage.report(new GatewayEvent.HandshakeRefused(request.sourceIp(), answer.status(), why));
        port.reject(answer);
    }
}
