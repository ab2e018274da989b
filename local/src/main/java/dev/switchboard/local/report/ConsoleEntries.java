package dev.switchboard.local.report;

import dev.switchboard.local.gateway.AuthorizerOutcome;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.IntegrationOutcome;
import dev.switchboard.local.report.ConsoleEntry.Level;

/** Creates the console's entries for events. */
enum ConsoleEntries implements GatewayEvent.Visitor<ConsoleEntry> {
    INSTANCE;

    private static final int FIRST_ERROR = 400;
    private static final int MAX_REASON_LENGTH = 200;

    @Override
    public ConsoleEntry called(GatewayEvent.Called event) {
        ConsoleEntry entry = event.outcome()
                .accept(new CallEntry(event.connectionId(), event.routeKey()))
                .withMillis(event.took().toMillis());
        return event.bytes() == 0 ? entry : entry.withBytes(event.bytes());
    }

    @Override
    public ConsoleEntry authorized(GatewayEvent.Authorized event) {
        return event.outcome()
                .accept(new AuthorizerEntry(event.connectionId()))
                .withMillis(event.took().toMillis());
    }

    @Override
    public ConsoleEntry connected(GatewayEvent.Connected event) {
        String subprotocol = event.subprotocol() == null ? "" : ", subprotocol " + event.subprotocol();
        return ConsoleEntry.of(event.connectionId(), "connected", "open", Level.GOOD)
                .withDetail("from " + event.sourceIp() + subprotocol);
    }

    @Override
    public ConsoleEntry handshakeRefused(GatewayEvent.HandshakeRefused event) {
        return ConsoleEntry.ofStranger(event.sourceIp(), "handshake", status(event.status()), Level.BAD)
                .withDetail(event.why());
    }

    @Override
    public ConsoleEntry unroutable(GatewayEvent.Unroutable event) {
        return ConsoleEntry.of(event.connectionId(), "no route", "Forbidden", Level.BAD)
                .withBytes(event.bytes())
                .withDetail("no route has the message's key, and there is no $default");
    }

    @Override
    public ConsoleEntry disconnected(GatewayEvent.Disconnected event) {
        String reason = event.cause().reason();
        return ConsoleEntry.of(
                        event.connectionId(),
                        "disconnected",
                        status(event.cause().code()),
                        Level.INFO)
                .withDetail(
                        reason.isEmpty() ? null : reason.substring(0, Math.min(reason.length(), MAX_REASON_LENGTH)));
    }

    @Override
    public ConsoleEntry callbackAnswered(GatewayEvent.CallbackAnswered event) {
        String what = event.method() + " @connections";
        ConsoleEntry entry = ConsoleEntry.of(event.connectionId(), what, status(event.status()), level(event.status()));
        return event.method().equals("POST") ? entry.withBytes(event.bytes()) : entry;
    }

    @Override
    public ConsoleEntry requestRefused(GatewayEvent.RequestRefused event) {
        String request = event.method() + " " + event.path();
        return ConsoleEntry.ofStranger(request, "request", status(event.status()), Level.BAD);
    }

    @Override
    public ConsoleEntry warning(GatewayEvent.Warning event) {
        return ConsoleEntry.of(event.connectionId(), "warning", "", Level.WARNING)
                .withDetail(event.text());
    }

    @Override
    public ConsoleEntry functionWarning(GatewayEvent.FunctionWarning event) {
        return ConsoleEntry.ofStranger(event.function(), "warning", "", Level.WARNING)
                .withDetail(event.text());
    }

    private static String status(int status) {
        return Integer.toString(status);
    }

    private static Level level(int status) {
        return status < FIRST_ERROR ? Level.GOOD : Level.BAD;
    }

    /** Creates the entry for the outcome of a call to the function. */
    private record CallEntry(String connectionId, String route) implements IntegrationOutcome.Visitor<ConsoleEntry> {

        @Override
        public ConsoleEntry answered(IntegrationOutcome.Answered outcome) {
            int status = outcome.statusCode();
            return ConsoleEntry.of(connectionId, route, status(status), level(status))
                    .withDetail(outcome.reason().orElse(null));
        }

        @Override
        public ConsoleEntry malformed(IntegrationOutcome.Malformed outcome) {
            return bad("malformed", outcome.why());
        }

        @Override
        public ConsoleEntry failed(IntegrationOutcome.Failed outcome) {
            return bad("failed", StackTraceText.of(outcome.cause()));
        }

        @Override
        public ConsoleEntry refused(IntegrationOutcome.Refused outcome) {
            return bad("not run", outcome.why());
        }

        @Override
        public ConsoleEntry timedOut(IntegrationOutcome.TimedOut outcome) {
            return bad("timed out", "the handler is still running");
        }

        private ConsoleEntry bad(String result, String detail) {
            return ConsoleEntry.of(connectionId, route, result, Level.BAD).withDetail(detail);
        }
    }

    /** Creates the entry for the outcome of a call to the authorizer. */
    private record AuthorizerEntry(String connectionId) implements AuthorizerOutcome.Visitor<ConsoleEntry> {

        @Override
        public ConsoleEntry allowed(AuthorizerOutcome.Allowed outcome) {
            return ConsoleEntry.of(connectionId, "authorizer", "allowed", Level.GOOD);
        }

        @Override
        public ConsoleEntry denied(AuthorizerOutcome.Denied outcome) {
            return bad(status(outcome.status()), outcome.why());
        }

        @Override
        public ConsoleEntry failed(AuthorizerOutcome.Failed outcome) {
            String thrown = outcome.cause() == null ? "" : "\n" + StackTraceText.of(outcome.cause());
            return bad("failed", outcome.why() + thrown);
        }

        private ConsoleEntry bad(String result, String detail) {
            return ConsoleEntry.of(connectionId, "authorizer", result, Level.BAD)
                    .withDetail(detail);
        }
    }
}
