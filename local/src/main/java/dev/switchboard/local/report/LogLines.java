package dev.switchboard.local.report;

import dev.switchboard.local.gateway.AuthorizerOutcome;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.IntegrationOutcome;
import java.time.Duration;

/** Creates the terminal's lines for events. */
enum LogLines implements GatewayEvent.Visitor<LogLine> {
    INSTANCE;

    @Override
    public LogLine called(GatewayEvent.Called event) {
        String size = event.bytes() == 0 ? "" : " (" + event.bytes() + " bytes)";
        LogLine ended = event.outcome().accept(new CallLine(event.connectionId(), event.took()));
        return new LogLine(ended.who(), event.routeKey() + size + ": " + ended.what(), ended.thrown());
    }

    @Override
    public LogLine authorized(GatewayEvent.Authorized event) {
        return event.outcome().accept(new AuthorizerLine(event.connectionId(), event.took()));
    }

    @Override
    public LogLine connected(GatewayEvent.Connected event) {
        String subprotocol = event.subprotocol() == null ? "" : ", subprotocol " + event.subprotocol();
        return LogLine.of(event.connectionId(), "connected from " + event.sourceIp() + subprotocol);
    }

    @Override
    public LogLine handshakeRefused(GatewayEvent.HandshakeRefused event) {
        return LogLine.of(event.sourceIp(), "handshake refused with " + event.status() + ": " + event.why());
    }

    @Override
    public LogLine unroutable(GatewayEvent.Unroutable event) {
        return LogLine.of(event.connectionId(), "no route and no $default (" + event.bytes() + " bytes): Forbidden");
    }

    @Override
    public LogLine disconnected(GatewayEvent.Disconnected event) {
        return LogLine.of(event.connectionId(), "disconnected: " + event.cause().text());
    }

    @Override
    public LogLine callbackAnswered(GatewayEvent.CallbackAnswered event) {
        String size = event.method().equals("POST") ? " (" + event.bytes() + " bytes)" : "";
        return LogLine.of(event.connectionId(), event.method() + " @connections" + size + ": " + event.status());
    }

    @Override
    public LogLine requestRefused(GatewayEvent.RequestRefused event) {
        return LogLine.of(event.method() + " " + event.path(), String.valueOf(event.status()));
    }

    @Override
    public LogLine warning(GatewayEvent.Warning event) {
        return LogLine.of(event.connectionId(), "warning: " + event.text());
    }

    @Override
    public LogLine functionWarning(GatewayEvent.FunctionWarning event) {
        return LogLine.of(event.function(), "warning: " + event.text());
    }

    private static String in(Duration took) {
        return " in " + millis(took);
    }

    private static String millis(Duration duration) {
        return duration.toMillis() + " ms";
    }

    /** Creates the line for the outcome of a call to the function. */
    private record CallLine(String connectionId, Duration took) implements IntegrationOutcome.Visitor<LogLine> {

        @Override
        public LogLine answered(IntegrationOutcome.Answered outcome) {
            String reason = outcome.reason().map(why -> ": " + why).orElse("");
            return LogLine.of(connectionId, outcome.statusCode() + in(took) + reason);
        }

        @Override
        public LogLine malformed(IntegrationOutcome.Malformed outcome) {
            return LogLine.of(connectionId, "malformed response" + in(took) + ": " + outcome.why());
        }

        @Override
        public LogLine failed(IntegrationOutcome.Failed outcome) {
            return new LogLine(connectionId, "failed" + in(took) + ":", outcome.cause());
        }

        @Override
        public LogLine refused(IntegrationOutcome.Refused outcome) {
            return LogLine.of(connectionId, "not run: " + outcome.why());
        }

        @Override
        public LogLine timedOut(IntegrationOutcome.TimedOut outcome) {
            return LogLine.of(
                    connectionId, "no response within " + millis(outcome.after()) + "; the handler is still running");
        }
    }

    /** Creates the line for the outcome of a call to the authorizer. */
    private record AuthorizerLine(String connectionId, Duration took) implements AuthorizerOutcome.Visitor<LogLine> {

        @Override
        public LogLine allowed(AuthorizerOutcome.Allowed outcome) {
            return LogLine.of(connectionId, "authorizer: allowed" + in(took));
        }

        @Override
        public LogLine denied(AuthorizerOutcome.Denied outcome) {
            return LogLine.of(
                    connectionId, "authorizer: denied with " + outcome.status() + in(took) + ": " + outcome.why());
        }

        @Override
        public LogLine failed(AuthorizerOutcome.Failed outcome) {
            return new LogLine(connectionId, "authorizer: failed" + in(took) + ": " + outcome.why(), outcome.cause());
        }
    }
}
