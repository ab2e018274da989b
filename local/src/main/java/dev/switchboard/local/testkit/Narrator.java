package dev.switchboard.local.testkit;

import dev.switchboard.local.gateway.AuthorizerOutcome;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.GatewayListener;
import dev.switchboard.local.gateway.IntegrationOutcome;
import dev.switchboard.local.gateway.IntegrationOutcome.Answered;
import dev.switchboard.local.gateway.IntegrationOutcome.Failed;
import dev.switchboard.local.gateway.IntegrationOutcome.Malformed;
import dev.switchboard.local.gateway.IntegrationOutcome.Refused;
import dev.switchboard.local.gateway.IntegrationOutcome.TimedOut;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Tells what the gateway does, by the clients' names instead of connection ids. Thread-safe. */
final class Narrator implements GatewayListener {

    private static final String CONNECT = "$connect";

    private final Timeline timeline;
    private final Map<String, Supplier<String>> clients = new ConcurrentHashMap<>();
    private volatile Supplier<String> connecting = Timeline.NOBODY;

    Narrator(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The next handshake is this client's. */
    void connects(TestPort client) {
        connecting = client;
    }

    /** This client has that connection. */
    void knows(String connectionId, Supplier<String> client) {
        clients.put(connectionId, client);
    }

    /** Whose connection it is, as far as that is known by the time it is asked. */
    Supplier<String> nameOf(String connectionId) {
        return () -> clients.getOrDefault(connectionId, () -> connectionId).get();
    }

    @Override
    public void on(GatewayEvent event) {
        if (event instanceof GatewayEvent.Called called) {
            tellOf(called);
        } else if (event instanceof GatewayEvent.Authorized authorized) {
            timeline.add(connecting, outcome(authorized.outcome()));
        } else if (event instanceof GatewayEvent.HandshakeRefused refused) {
            timeline.add(connecting, "is refused with " + refused.status() + ": " + refused.why());
        } else if (event instanceof GatewayEvent.Unroutable unroutable) {
            tell(unroutable.connectionId(), "reaches no route, and there is no $default");
        } else if (event instanceof GatewayEvent.Disconnected disconnected) {
            Closed how =
                    new Closed(disconnected.cause().code(), disconnected.cause().reason());
            tell(disconnected.connectionId(), "is disconnected: " + how);
        } else if (event instanceof GatewayEvent.CallbackAnswered callback) {
            tellOf(callback);
        } else if (event instanceof GatewayEvent.Warning warning) {
            tell(warning.connectionId(), "warning: " + warning.text());
        }
    }

    private void tellOf(GatewayEvent.Called called) {
        if (called.routeKey().equals(CONNECT)) {
            knows(called.connectionId(), connecting);
        }
        tell(called.connectionId(), called.routeKey() + " " + outcome(called.outcome()));
    }

    /** A post that arrives is told of by who receives it. */
    private void tellOf(GatewayEvent.CallbackAnswered callback) {
        if (!callback.method().equals("POST") || callback.status() != 200) {
            tell(callback.connectionId(), callback.method() + " @connections is answered with " + callback.status());
        }
    }

    private void tell(String connectionId, String what) {
        timeline.add(nameOf(connectionId), what);
    }

    private static String outcome(AuthorizerOutcome outcome) {
        if (outcome instanceof AuthorizerOutcome.Denied denied) {
            return "authorizer denied: " + denied.why();
        }
        if (outcome instanceof AuthorizerOutcome.Failed failed) {
            String thrown = failed.cause() == null ? "" : ", " + Thrown.describe(failed.cause());
            return "authorizer failed: " + failed.why() + thrown;
        }
        return "authorizer allowed";
    }

    private static String outcome(IntegrationOutcome outcome) {
        if (outcome instanceof Answered answered) {
            return "answered " + answered.statusCode()
                    + answered.reason().map(why -> ": " + why).orElse("");
        }
        if (outcome instanceof Malformed malformed) {
            return "answered what is no answer: " + malformed.why();
        }
        if (outcome instanceof TimedOut timedOut) {
            return "did not answer within " + Spans.text(timedOut.after()) + ", and runs on";
        }
        return outcome instanceof Refused refused
                ? "was not run: " + refused.why()
                : "threw " + Thrown.describe(((Failed) outcome).cause());
    }
}
