package dev.switchboard.local.report;

import dev.switchboard.local.gateway.AuthorizerOutcome;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.IntegrationOutcome;
import java.util.Optional;

/** Creates the test kit's sentences for events. */
enum Sentences implements GatewayEvent.Visitor<Optional<Sentence>> {
    INSTANCE;

    @Override
    public Optional<Sentence> called(GatewayEvent.Called event) {
        return of(event.connectionId(), event.routeKey() + " " + event.outcome().accept(CallText.INSTANCE));
    }

    @Override
    public Optional<Sentence> authorized(GatewayEvent.Authorized event) {
        return ofHandshake("authorizer " + event.outcome().accept(AuthorizerText.INSTANCE));
    }

    /** Returns no sentence, because the client itself reports that it is connected. */
    @Override
    public Optional<Sentence> connected(GatewayEvent.Connected event) {
        return Optional.empty();
    }

    @Override
    public Optional<Sentence> handshakeRefused(GatewayEvent.HandshakeRefused event) {
        return ofHandshake("is refused with " + event.status() + ": " + event.why());
    }

    @Override
    public Optional<Sentence> unroutable(GatewayEvent.Unroutable event) {
        return of(event.connectionId(), "sent a message that matches no route, and there is no $default");
    }

    @Override
    public Optional<Sentence> disconnected(GatewayEvent.Disconnected event) {
        return of(event.connectionId(), "is disconnected: " + event.cause().text());
    }

    /** Returns no sentence for a post that was delivered, because the receiving client reports it. */
    @Override
    public Optional<Sentence> callbackAnswered(GatewayEvent.CallbackAnswered event) {
        return event.method().equals("POST") && event.status() == 200
                ? Optional.empty()
                : of(event.connectionId(), event.method() + " @connections is answered with " + event.status());
    }

    /** Returns no sentence, because a test performs only handshakes and posts. */
    @Override
    public Optional<Sentence> requestRefused(GatewayEvent.RequestRefused event) {
        return Optional.empty();
    }

    @Override
    public Optional<Sentence> warning(GatewayEvent.Warning event) {
        return of(event.connectionId(), "warning: " + event.text());
    }

    /** Returns no sentence, because a test's function runs on the test's thread and cannot leave work running there. */
    @Override
    public Optional<Sentence> functionWarning(GatewayEvent.FunctionWarning event) {
        return Optional.empty();
    }

    private static Optional<Sentence> of(String connectionId, String text) {
        return Optional.of(new Sentence(Optional.of(connectionId), text));
    }

    private static Optional<Sentence> ofHandshake(String text) {
        return Optional.of(new Sentence(Optional.empty(), text));
    }

    /** Describes the outcome of a call to the function. */
    private enum CallText implements IntegrationOutcome.Visitor<String> {
        INSTANCE;

        @Override
        public String answered(IntegrationOutcome.Answered outcome) {
            return "answered " + outcome.statusCode()
                    + outcome.reason().map(why -> ": " + why).orElse("");
        }

        @Override
        public String malformed(IntegrationOutcome.Malformed outcome) {
            return "returned an invalid response: " + outcome.why();
        }

        @Override
        public String failed(IntegrationOutcome.Failed outcome) {
            return "threw " + Thrown.describe(outcome.cause());
        }

        @Override
        public String refused(IntegrationOutcome.Refused outcome) {
            return "was not run: " + outcome.why();
        }

        @Override
        public String timedOut(IntegrationOutcome.TimedOut outcome) {
            return "did not respond within " + Spans.text(outcome.after()) + " and is still running";
        }
    }

    /** Describes the outcome of a call to the authorizer. */
    private enum AuthorizerText implements AuthorizerOutcome.Visitor<String> {
        INSTANCE;

        @Override
        public String allowed(AuthorizerOutcome.Allowed outcome) {
            return "allowed";
        }

        @Override
        public String denied(AuthorizerOutcome.Denied outcome) {
            return "denied: " + outcome.why();
        }

        @Override
        public String failed(AuthorizerOutcome.Failed outcome) {
            String thrown = outcome.cause() == null ? "" : ", " + Thrown.describe(outcome.cause());
            return "failed: " + outcome.why() + thrown;
        }
    }
}
