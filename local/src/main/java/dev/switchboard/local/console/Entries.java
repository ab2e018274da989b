package dev.switchboard.local.console;

import dev.switchboard.local.console.Entry.Level;
import dev.switchboard.local.gateway.AuthorizerOutcome;
import dev.switchboard.local.gateway.DisconnectCause;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.IntegrationOutcome;
import dev.switchboard.local.gateway.IntegrationOutcome.Answered;
import dev.switchboard.local.gateway.IntegrationOutcome.Failed;
import dev.switchboard.local.gateway.IntegrationOutcome.Malformed;
import dev.switchboard.local.gateway.IntegrationOutcome.Refused;
import dev.switchboard.local.gateway.IntegrationOutcome.TimedOut;

/** Makes entries of events: what the terminal says in a line, in columns. */
final class Entries {

    private static final int FIRST_ERROR = 400;
    private static final int MAX_REASON_LENGTH = 200;

    private Entries() {}

    static Entry of(GatewayEvent event) {
        if (event instanceof GatewayEvent.Called called) {
            return called(called);
        }
        if (event instanceof GatewayEvent.Authorized authorized) {
            return authorized(authorized.connectionId(), authorized.outcome())
                    .withMillis(authorized.took().toMillis());
        }
        if (event instanceof GatewayEvent.Connected connected) {
            String subprotocol = connected.subprotocol() == null ? "" : ", subprotocol " + connected.subprotocol();
            return Entry.of(connected.connectionId(), "connected", "open", Level.GOOD)
                    .withDetail("from " + connected.sourceIp() + subprotocol);
        }
        if (event instanceof GatewayEvent.HandshakeRefused refused) {
            return Entry.ofStranger(refused.sourceIp(), "handshake", status(refused.status()), Level.BAD)
                    .withDetail(refused.why());
        }
        if (event instanceof GatewayEvent.Unroutable unroutable) {
            return Entry.of(unroutable.connectionId(), "no route", "Forbidden", Level.BAD)
                    .withBytes(unroutable.bytes())
                    .withDetail("no route has that key, and there is no $default");
        }
        if (event instanceof GatewayEvent.Disconnected disconnected) {
            return disconnected(disconnected.connectionId(), disconnected.cause());
        }
        return ofBackendOrWarning(event);
    }

    private static Entry ofBackendOrWarning(GatewayEvent event) {
        if (event instanceof GatewayEvent.CallbackAnswered callback) {
            String what = callback.method() + " @connections";
            Entry entry = Entry.of(callback.connectionId(), what, status(callback.status()), level(callback.status()));
            return callback.method().equals("POST") ? entry.withBytes(callback.bytes()) : entry;
        }
        if (event instanceof GatewayEvent.RequestRefused refused) {
            String request = refused.method() + " " + refused.path();
            return Entry.ofStranger(request, "request", status(refused.status()), Level.BAD);
        }
        if (event instanceof GatewayEvent.Warning warning) {
            return Entry.of(warning.connectionId(), "warning", "", Level.WARNING)
                    .withDetail(warning.text());
        }
        if (event instanceof GatewayEvent.FunctionWarning warning) {
            return Entry.ofStranger(warning.function(), "warning", "", Level.WARNING)
                    .withDetail(warning.text());
        }
        // A listener must not throw, whatever the gateway may report one day.
        return Entry.ofStranger("gateway", event.getClass().getSimpleName(), "", Level.INFO);
    }

    private static Entry called(GatewayEvent.Called called) {
        Entry entry = outcome(called.connectionId(), called.routeKey(), called.outcome())
                .withMillis(called.took().toMillis());
        return called.bytes() == 0 ? entry : entry.withBytes(called.bytes());
    }

    private static Entry outcome(String connectionId, String route, IntegrationOutcome outcome) {
        if (outcome instanceof Answered answered) {
            return Entry.of(connectionId, route, status(answered.statusCode()), level(answered.statusCode()))
                    .withDetail(answered.reason().orElse(null));
        }
        if (outcome instanceof Malformed malformed) {
            return Entry.of(connectionId, route, "malformed", Level.BAD).withDetail(malformed.why());
        }
        if (outcome instanceof TimedOut) {
            return Entry.of(connectionId, route, "timed out", Level.BAD).withDetail("the handler runs on");
        }
        return outcome instanceof Refused refused
                ? Entry.of(connectionId, route, "not run", Level.BAD).withDetail(refused.why())
                : Entry.of(connectionId, route, "failed", Level.BAD)
                        .withDetail(StackTraceText.of(((Failed) outcome).cause()));
    }

    private static Entry authorized(String connectionId, AuthorizerOutcome outcome) {
        if (outcome instanceof AuthorizerOutcome.Denied denied) {
            return Entry.of(connectionId, "authorizer", status(denied.status()), Level.BAD)
                    .withDetail(denied.why());
        }
        if (outcome instanceof AuthorizerOutcome.Failed failed) {
            String thrown = failed.cause() == null ? "" : "\n" + StackTraceText.of(failed.cause());
            return Entry.of(connectionId, "authorizer", "failed", Level.BAD).withDetail(failed.why() + thrown);
        }
        return Entry.of(connectionId, "authorizer", "allowed", Level.GOOD);
    }

    private static Entry disconnected(String connectionId, DisconnectCause cause) {
        String reason = cause.reason();
        return Entry.of(connectionId, "disconnected", status(cause.code()), Level.INFO)
                .withDetail(
                        reason.isEmpty() ? null : reason.substring(0, Math.min(reason.length(), MAX_REASON_LENGTH)));
    }

    private static String status(int status) {
        return Integer.toString(status);
    }

    private static Level level(int status) {
        return status < FIRST_ERROR ? Level.GOOD : Level.BAD;
    }
}
