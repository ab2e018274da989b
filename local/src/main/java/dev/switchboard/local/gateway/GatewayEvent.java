package dev.switchboard.local.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that happened at the gateway. Never holds a body, a header or a query. Its texts may hold any character. */
public sealed interface GatewayEvent {

    /**
     * The function was called and has answered, or not.
     *
     * @param connectionId the connection it was called for
     * @param routeKey the route selected
     * @param bytes the size of the message; 0 for {@code $connect} and {@code $disconnect}
     * @param outcome what became of the call
     * @param took from the call to its end
     */
    record Called(String connectionId, String routeKey, int bytes, IntegrationOutcome outcome, Duration took)
            implements GatewayEvent {}

    /**
     * The authorizer was called and has answered, or not.
     *
     * @param connectionId the connection it was called for
     * @param outcome what it said
     * @param took from the call to its end
     */
    record Authorized(String connectionId, AuthorizerOutcome outcome, Duration took) implements GatewayEvent {}

    /**
     * A client is connected.
     *
     * @param connectionId its new id
     * @param sourceIp its address
     * @param subprotocol the one selected, if any
     */
    record Connected(
            String connectionId, String sourceIp, @Nullable String subprotocol) implements GatewayEvent {}

    /**
     * A handshake failed, or no request could be read from which one might have come.
     *
     * @param sourceIp the client's address
     * @param status the HTTP status it got
     * @param why the reason, for the log
     */
    record HandshakeRefused(String sourceIp, int status, String why) implements GatewayEvent {}

    /**
     * A message reached no route, and there is no {@code $default}.
     *
     * @param connectionId the connection it came from
     * @param bytes its size
     */
    record Unroutable(String connectionId, int bytes) implements GatewayEvent {}

    /**
     * A connection has ended.
     *
     * @param connectionId its id
     * @param cause why
     */
    record Disconnected(String connectionId, DisconnectCause cause) implements GatewayEvent {}

    /**
     * The @connections API was called.
     *
     * @param method the HTTP method
     * @param connectionId the id asked for
     * @param bytes the size of the request's body
     * @param status the HTTP status it got
     */
    record CallbackAnswered(String method, String connectionId, int bytes, int status) implements GatewayEvent {}

    /**
     * A request reached nothing: it goes to another stage or path, or does not ask for a WebSocket where it should.
     *
     * @param method the HTTP method
     * @param path its path, as the client wrote it, without the query
     * @param status the HTTP status it got
     */
    record RequestRefused(String method, String path, int status) implements GatewayEvent {}

    /**
     * Something worked that would surprise its author on AWS.
     *
     * @param connectionId the connection it concerns
     * @param text what and why
     */
    record Warning(String connectionId, String text) implements GatewayEvent {}

    /**
     * A function did something that would surprise its author on AWS.
     *
     * @param function its name
     * @param text what and why
     */
    record FunctionWarning(String function, String text) implements GatewayEvent {}
}
