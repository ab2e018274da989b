package dev.switchboard.local.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An event at the gateway. An event never contains a body, a header or a query. The texts of an event may contain any
 * character, so unprintable characters must be replaced before the texts are shown.
 */
public sealed interface GatewayEvent {

    /** Calls the visitor's method for this kind of event, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A call to the function has ended.
     *
     * @param connectionId the connection for which the function was called
     * @param routeKey the key of the route
     * @param bytes the size of the message in bytes; 0 for {@code $connect} and {@code $disconnect}
     * @param outcome the outcome of the call
     * @param took the time from the start of the call to its end
     */
    record Called(String connectionId, String routeKey, int bytes, IntegrationOutcome outcome, Duration took)
            implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.called(this);
        }
    }

    /**
     * A call to the authorizer has ended.
     *
     * @param connectionId the connection for which the authorizer was called
     * @param outcome the outcome of the call
     * @param took the time from the start of the call to its end
     */
    record Authorized(String connectionId, AuthorizerOutcome outcome, Duration took) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.authorized(this);
        }
    }

    /**
     * A client has connected.
     *
     * @param connectionId the id of the new connection
     * @param sourceIp the client's address
     * @param subprotocol the selected subprotocol; null if there is none
     */
    record Connected(
            String connectionId, String sourceIp, @Nullable String subprotocol) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.connected(this);
        }
    }

    /**
     * A handshake was refused, or a request was refused before it reached the gateway.
     *
     * @param sourceIp the client's address
     * @param status the HTTP status that the client got
     * @param why the reason, for the log
     */
    record HandshakeRefused(String sourceIp, int status, String why) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.handshakeRefused(this);
        }
    }

    /**
     * A message matched no route, and there is no {@code $default}.
     *
     * @param connectionId the connection from which the message came
     * @param bytes the size of the message in bytes
     */
    record Unroutable(String connectionId, int bytes) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unroutable(this);
        }
    }

    /**
     * A connection has ended.
     *
     * @param connectionId the connection's id
     * @param cause the cause
     */
    record Disconnected(String connectionId, DisconnectCause cause) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.disconnected(this);
        }
    }

    /**
     * The @connections API was called.
     *
     * @param method the HTTP method
     * @param connectionId the id in the request
     * @param bytes the size of the request's body in bytes
     * @param status the HTTP status of the response
     */
    record CallbackAnswered(String method, String connectionId, int bytes, int status) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.callbackAnswered(this);
        }
    }

    /**
     * A request was refused because of its stage or path, or because it lacks the upgrade to WebSocket.
     *
     * @param method the HTTP method
     * @param path the path, as the client wrote it, without the query
     * @param status the HTTP status of the response
     */
    record RequestRefused(String method, String path, int status) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.requestRefused(this);
        }
    }

    /**
     * A handler did something that works, but probably not as its author intended.
     *
     * @param connectionId the connection that it concerns
     * @param text the description
     */
    record Warning(String connectionId, String text) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.warning(this);
        }
    }

    /**
     * A function did something that will not work on AWS.
     *
     * @param function the function's name
     * @param text the description
     */
    record FunctionWarning(String function, String text) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.functionWarning(this);
        }
    }

    /**
     * An operation on events. A new kind of event gets a method here, so every visitor must handle it.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {

        /** Visits an event of type {@link Called}. */
        R called(Called event);

        /** Visits an event of type {@link Authorized}. */
        R authorized(Authorized event);

        /** Visits an event of type {@link Connected}. */
        R connected(Connected event);

        /** Visits an event of type {@link HandshakeRefused}. */
        R handshakeRefused(HandshakeRefused event);

        /** Visits an event of type {@link Unroutable}. */
        R unroutable(Unroutable event);

        /** Visits an event of type {@link Disconnected}. */
        R disconnected(Disconnected event);

        /** Visits an event of type {@link CallbackAnswered}. */
        R callbackAnswered(CallbackAnswered event);

        /** Visits an event of type {@link RequestRefused}. */
        R requestRefused(RequestRefused event);

        /** Visits an event of type {@link Warning}. */
        R warning(Warning event);

        /** Visits an event of type {@link FunctionWarning}. */
        R functionWarning(FunctionWarning event);
    }
}
