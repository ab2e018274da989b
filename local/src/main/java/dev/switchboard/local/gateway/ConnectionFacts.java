package dev.switchboard.local.gateway;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a connection from its handshake on, and repeated in every event.
 *
 * @param id the connection's id
 * @param connectedAt epoch milliseconds
 * @param domainName the host that the client used
 * @param userAgent absent if the client sent none
 * @param sourceIp the client's address
 * @param authorizer what the authorizer attached; empty if there is none
 */
record ConnectionFacts(
        String id,
        long connectedAt,
        String domainName,
        @Nullable String userAgent,
        String sourceIp,
        Map<String, String> authorizer) {

    /** The same connection after its authorizer has let it in. */
    ConnectionFacts authorized(Map<String, String> values) {
        return new ConnectionFacts(id, connectedAt, domainName, userAgent, sourceIp, values);
    }
}
