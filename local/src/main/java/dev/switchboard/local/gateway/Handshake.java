package dev.switchboard.local.gateway;

import dev.switchboard.local.gateway.AuthorizerOutcome.Allowed;
import dev.switchboard.local.gateway.AuthorizerOutcome.Denied;
import dev.switchboard.local.gateway.IntegrationOutcome.Answered;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The handshake of a client. The handshake is pending until the authorizer, if any, and the {@code $connect} route have
 * responded.
 */
final class Handshake {

    private final Stage stage;
    private final HandshakeRequest request;
    private final ClientPort port;
    private final EventMoment moment;

    Handshake(Stage stage, HandshakeRequest request, ClientPort port) {
        this.stage = stage;
        this.request = request;
        this.port = port;
        this.moment = stage.moment();
    }

    /**
     * Starts the handshake.
     *
     * @param authorized the values of an authorizer that has already allowed the client; if empty, the stage's
     *     authorizer, if any, is called
     */
    void start(Optional<Map<String, String>> authorized) {
        StageConfiguration configuration = stage.configuration();
        if (urlLength() > configuration.limits().urlCharacters()) {
            refuse(HttpAnswer.error(414, "RequestTooLongException", ""), "its URL is too long");
        } else if (!(Destination.of(request.target(), configuration.stage()) instanceof Destination.WebSocketAddress)) {
            refuse(HttpAnswer.forbidden(), "its path is not /" + configuration.stage());
        } else if (configuration.route(StageRoute.CONNECT).isEmpty()) {
            new GatewayConnection(stage, facts(), port).open(null);
        } else {
            authorize(facts(), ConnectParameters.of(request, stage.ids().traceId()), authorized);
        }
    }

    private int urlLength() {
        return "wss://".length() + host().length() + request.target().length();
    }

    private String host() {
        return request.header("Host").orElse("");
    }

    private ConnectionFacts facts() {
        String userAgent = request.header("User-Agent").orElse(null);
        return new ConnectionFacts(
                stage.ids().connectionId(), moment.requestTime(), host(), userAgent, request.sourceIp(), Map.of());
    }

    private void authorize(
            ConnectionFacts facts, ConnectParameters parameters, Optional<Map<String, String>> authorized) {
        if (authorized.isPresent()) {
            call(facts.authorized(authorized.get()), parameters.authorizedIn(Duration.ZERO));
        } else if (stage.authorizerCheck().isEmpty()) {
            call(facts, parameters);
        } else {
            ask(stage.authorizerCheck().get(), facts, parameters);
        }
    }

    private void ask(AuthorizerCheck check, ConnectionFacts facts, ConnectParameters parameters) {
        AuthorizerRequest asked = AuthorizerRequest.of(stage.configuration(), facts, moment, parameters);
        Optional<IdentitySource> missing = check.missingIn(asked);
        if (missing.isPresent()) {
            refuse(401, facts.id(), "identity source " + missing.get() + " is missing or empty");
            return;
        }
        check.ask(facts.id(), stage.events().authorizer(asked), (outcome, took) -> {
            if (outcome instanceof Allowed allowed) {
                call(facts.authorized(allowed.values()), parameters.authorizedIn(took));
            } else {
                int status = outcome instanceof Denied denied ? denied.status() : 500;
                refuse(status, facts.id(), "the authorizer did not allow it");
            }
        });
    }

    private void call(ConnectionFacts facts, ConnectParameters parameters) {
        GatewayConnection connection = new GatewayConnection(stage, facts, port);
        byte[] event = stage.events().connect(facts, moment, parameters);
        stage.call(facts.id(), StageRoute.CONNECT, 0, event, outcome -> answer(connection, outcome));
    }

    private void answer(GatewayConnection connection, IntegrationOutcome outcome) {
        int status = outcome.accept(HandshakeStatus.INSTANCE);
        if (outcome instanceof Answered answered && status < 300) {
            open(connection, answered);
        } else {
            refuse(status, connection.id(), why(outcome));
        }
    }

    private void open(GatewayConnection connection, Answered answered) {
        String subprotocol;
        try {
            subprotocol = new SubprotocolChoice(stage, connection.id(), request).of(answered.headers());
        } catch (MalformedAnswer malformed) {
            refuse(502, connection.id(), "the response of $connect is malformed: " + malformed.why());
            return;
        }
        connection.open(subprotocol);
    }

    /**
     * Returns the reason to be logged. If the call failed, another log entry or the function's own log has the details.
     */
    private static String why(IntegrationOutcome outcome) {
        if (!(outcome instanceof Answered answered)) {
            return "the $connect route did not return a valid response";
        }
        String silent = answered.statusCode() < 500 ? "the $connect route refused it" : "the $connect route failed";
        return answered.reason().orElse(silent);
    }

    /** Refuses a handshake that already has a connection id. */
    private void refuse(int status, String connectionId, String why) {
        String body = ErrorFrame.text(HttpStatus.phrase(status), connectionId, moment.requestId());
        refuse(HttpAnswer.error(status, HttpStatus.errorType(status), body), why);
    }

    private void refuse(HttpAnswer answer, String why) {
        stage.report(new GatewayEvent.HandshakeRefused(request.sourceIp(), answer.status(), why));
        port.reject(answer);
    }
}
