package dev.switchboard.local.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that happened at the gateway. Never holds a body, a header or a query. Its texts may hold any character. */
public sealed interface GatewayEvent {

    /** Calls the visitor's method for this kind of event, and returns what that returns. */
    <R> R accept(Visitor<R> visitor);

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
            implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.called(this);
        }
    }

    /**
     * The authorizer was called and has answered, or not.
     *
     * @param connectionId the connection it was called for
     * @param outcome what it said
     * @param took from the call to its end
     */
    record Authorized(String connectionId, AuthorizerOutcome outcome, Duration took) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.authorized(this);
        }
    }

    /**
     * A client is connected.
     *
     * @param connectionId its new id
     * @param sourceIp its address
     * @param subprotocol the one selected, if any
     */
    record Connected(
            String connectionId, String sourceIp, @Nullable String subprotocol) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.connected(this);
        }
    }

    /**
     * A handshake failed, or no request could be read from which one might have come.
     *
     * @param sourceIp the client's address
     * @param status the HTTP status it got
     * @param why the reason, for the log
     */
    record HandshakeRefused(String sourceIp, int status, String why) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.handshakeRefused(this);
        }
    }

    /**
     * A message reached no route, and there is no {@code $default}.
     *
     * @param connectionId the connection it came from
     * @param bytes its size
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
     * @param connectionId its id
     * @param cause why
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
     * @param connectionId the id asked for
     * @param bytes the size of the request's body
     * @param status the HTTP status it got
     */
    record CallbackAnswered(String method, String connectionId, int bytes, int status) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.callbackAnswered(this);
        }
    }

    /**
     * A request reached nothing: it goes to another stage or path, or does not ask for a WebSocket where it should.
     *
     * @param method the HTTP method
     * @param path its path, as the client wrote it, without the query
     * @param status the HTTP status it got
     */
    record RequestRefused(String method, String path, int status) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.requestRefused(this);
        }
    }

    /**
     * Something worked that would surprise its author on AWS.
     *
     * @param connectionId the connection it concerns
     * @param text what and why
     */
    record Warning(String connectionId, String text) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.warning(this);
        }
    }

    /**
     * A function did something that would surprise its author on AWS.
     *
     * @param function its name
     * @param text what and why
     */
    record FunctionWarning(String function, String text) implements GatewayEvent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.functionWarning(this);
        }
    }

    /**
     * Something that is done with every kind of event. A new kind gets a method here, so that no visitor can forget it.
     *
     * @param <R> what becomes of an event
     */
    interface Visitor<R> {

        /** Visits an event of this kind. */
        R called(Called event);

        /** Visits an event of this kind. */
        R authorized(Authorized event);

        /** Visits an event of this kind. */
        R connected(Connected event);

        /** Visits an event of this kind. */
        R handshakeRefused(HandshakeRefused event);

        /** Visits an event of this kind. */
        R unroutable(Unroutable event);

        /** Visits an event of this kind. */
        R disconnected(Disconnected event);

        /** Visits an event of this kind. */
        R callbackAnswered(CallbackAnswered event);

        /** Visits an event of this kind. */
        R requestRefused(RequestRefused event);

        /** Visits an event of this kind. */
        R warning(Warning event);

        /** Visits an event of this kind. */
        R functionWarning(FunctionWarning event);
    }
}
