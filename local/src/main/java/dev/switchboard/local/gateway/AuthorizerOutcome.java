package dev.switchboard.local.gateway;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an authorizer said to a handshake, as the gateway understands it. */
public sealed interface AuthorizerOutcome {

    /** The client may connect. */
    final class Allowed implements AuthorizerOutcome {

        private final Map<String, String> values;

        /** Not a record: what an authorizer knows of a client does not belong into a log. */
        Allowed(Map<String, String> values) {
            this.values = values;
        }

        /** What each event of the connection has from now on under {@code authorizer}. */
        Map<String, String> values() {
            return values;
        }
    }

    /**
     * The client may not connect.
     *
     * @param status 401 if the authorizer said so itself, 403 if its policy did
     * @param why for the log
     */
    record Denied(int status, String why) implements AuthorizerOutcome {}

    /**
     * The authorizer did not work, for which the client gets status 500.
     *
     * @param why for the log
     * @param cause what it threw, if it threw
     */
    record Failed(String why, @Nullable Throwable cause) implements AuthorizerOutcome {}
}
