package dev.switchboard.local.gateway;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a connection that are fixed by its handshake and repeated in every event.
 *
 * @param id the connection's id
 * @param connectedAt the time of the handshake, in epoch milliseconds
 * @param domainName the host that the client used
 * @param userAgent the client's user agent; null if the client sent none
 * @param sourceIp the client's address
 * @param authorizer the values that the authorizer attached; empty without an authorizer
 */
record ConnectionFacts(
        String id,
        long connectedAt,
        String domainName,
        @Nullable String userAgent,
        String sourceIp,
        Map<String, String> authorizer) {

    /** Returns these facts with the values that the authorizer attached. */
    ConnectionFacts authorized(Map<String, String> values) {
        return new ConnectionFacts(id, connectedAt, domainName, userAgent, sourceIp, values);
    }
}
