package dev.switchboard.local.report;

import dev.switchboard.local.gateway.GatewayEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the terminal shows it. Its texts may hold any character.
 *
 * @param who whom it concerns: a connection's id, or a client's address, a request or a function where there is none
 * @param what what happened
 * @param thrown what a handler threw, to be printed with its stack trace
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
