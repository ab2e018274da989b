package dev.switchboard.local.report;

import dev.switchboard.local.gateway.GatewayEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event as the terminal shows it. The texts may contain any character.
 *
 * @param who the connection's id; where there is no connection, the client's address, the request or the function
 * @param what the description of the event
 * @param thrown the exception of a handler, which is printed with its stack trace; null if there is none
 */
public record LogLine(String who, String what, @Nullable Throwable thrown) {

    /** Returns the line for an event. */
    public static LogLine of(GatewayEvent event) {
        return event.accept(LogLines.INSTANCE);
    }

    static LogLine of(String who, String what) {
        return new LogLine(who, what, null);
    }
}
