package dev.switchboard.local;

import dev.switchboard.local.gateway.AuthorizerOutcome;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.GatewayListener;
import dev.switchboard.local.gateway.IntegrationOutcome;
import dev.switchboard.local.gateway.IntegrationOutcome.Answered;
import dev.switchboard.local.gateway.IntegrationOutcome.Failed;
import dev.switchboard.local.gateway.IntegrationOutcome.Malformed;
import dev.switchboard.local.gateway.IntegrationOutcome.Refused;
import dev.switchboard.local.gateway.IntegrationOutcome.TimedOut;
import dev.switchboard.local.gateway.PrintableText;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** One line for each thing that happens: when, on which connection, what. */
final class EventLog implements GatewayListener {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final PrintStream out;
    private final Clock clock;

    EventLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void on(GatewayEvent event) {
        if (event instanceof GatewayEvent.Called called) {
            line(called.connectionId(), called(called), thrown(called.outcome()));
        } else if (event instanceof GatewayEvent.Authorized authorized) {
            line(authorized.connectionId(), "authorizer: " + authorized(authorized), thrown(authorized.outcome()));
        } else if (event instanceof GatewayEvent.Connected connected) {
            line(connected.connectionId(), connected(connected));
        } else if (event instanceof GatewayEvent.HandshakeRefused refused) {
            line(refused.sourceIp(), "handshake refused with " + refused.status() + ": " + refused.why());
        } else if (event instanceof GatewayEvent.Unroutable unroutable) {
            line(unroutable.connectionId(), "no route, and no $default (" + unroutable.bytes() + " bytes): Forbidden");
        } else if (event instanceof GatewayEvent.Disconnected disconnected) {
            line(disconnected.connectionId(), disconnected(disconnected));
        } else if (event instanceof GatewayEvent.CallbackAnswered callback) {
            line(callback.connectionId(), callback(callback));
        } else if (event instanceof GatewayEvent.RequestRefused refused) {
            line(refused.method() + " " + refused.path(), String.valueOf(refused.status()));
        } else if (event instanceof GatewayEvent.Warning warning) {
            line(warning.connectionId(), "warning: " + warning.text());
        } else if (event instanceof GatewayEvent.FunctionWarning warning) {
            line(warning.function(), "warning: " + warning.text());
        }
    }

    private static String called(GatewayEvent.Called called) {
        String size = called.bytes() == 0 ? "" : " (" + called.bytes() + " bytes)";
        String took = " in " + millis(called.took());
        return called.routeKey() + size + ": " + outcome(called.outcome(), took);
    }

    private static String outcome(IntegrationOutcome outcome, String took) {
        if (outcome instanceof Answered answered) {
            return answered.statusCode()
                    + took
                    + answered.reason().map(why -> ": " + why).orElse("");
        }
        if (outcome instanceof Malformed malformed) {
            return "malformed answer" + took + ": " + malformed.why();
        }
        if (outcome instanceof TimedOut timedOut) {
            return "no answer within " + millis(timedOut.after()) + ", the handler runs on";
        }
        return outcome instanceof Refused refused ? "not run: " + refused.why() : "failed" + took + ":";
    }

    private static @Nullable Throwable thrown(IntegrationOutcome outcome) {
        return outcome instanceof Failed failed ? failed.cause() : null;
    }

    private static @Nullable Throwable thrown(AuthorizerOutcome outcome) {
        return outcome instanceof AuthorizerOutcome.Failed failed ? failed.cause() : null;
    }

    private static String authorized(GatewayEvent.Authorized authorized) {
        String took = " in " + millis(authorized.took());
        if (authorized.outcome() instanceof AuthorizerOutcome.Denied denied) {
            return "denied with " + denied.status() + took + ": " + denied.why();
        }
        if (authorized.outcome() instanceof AuthorizerOutcome.Failed failed) {
            return "failed" + took + ": " + failed.why();
        }
        return "allowed" + took;
    }

    /** As Lambda logs what a function throws. */
    private static String stackTrace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return PrintableText.lines(trace.toString().stripTrailing());
    }

    private static String connected(GatewayEvent.Connected connected) {
        String subprotocol = connected.subprotocol() == null ? "" : ", subprotocol " + connected.subprotocol();
        return "connected from " + connected.sourceIp() + subprotocol;
    }

    private static String disconnected(GatewayEvent.Disconnected disconnected) {
        String reason = disconnected.cause().reason();
        return "disconnected: " + disconnected.cause().code() + (reason.isEmpty() ? "" : " " + reason);
    }

    private static String callback(GatewayEvent.CallbackAnswered callback) {
        String size = callback.method().equals("POST") ? " (" + callback.bytes() + " bytes)" : "";
        return callback.method() + " @connections" + size + ": " + callback.status();
    }

    private static String millis(Duration duration) {
        return duration.toMillis() + " ms";
    }

    private void line(String who, String what) {
        line(who, what, null);
    }

    /**
     * Prints in one call, so that lines of several threads do not mix. Ids, reasons and subprotocols may hold any character,
     * a line break among them, which would forge a line; so the text is made printable.
     */
    private void line(String who, String what, @Nullable Throwable thrown) {
        String trace = thrown == null ? "" : " " + stackTrace(thrown);
        out.println(TIME.format(LocalTime.now(clock)) + "  " + PrintableText.line(who) + "  " + PrintableText.line(what)
                + trace);
    }
}
