package dev.switchboard.local.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The headers and query of a handshake, for the events of {@code $connect} and of the authorizer.
 *
 * @param headers the client's headers, sorted, with the headers that API Gateway adds and without those that it removes
 * @param query the query's parameters, decoded
 * @param authorizerLatency the time that the authorizer took, in milliseconds; empty without an authorizer
 */
record ConnectParameters(
        Map<String, List<String>> headers, Map<String, List<String>> query, OptionalLong authorizerLatency) {

    /** Headers that API Gateway removes before it invokes the function. */
    private static final Set<String> REMOVED = caseInsensitive("Connection", "Upgrade", "Content-Length");

    /** Reads the parameters from the request of a handshake. */
    static ConnectParameters of(HandshakeRequest request, String traceId) {
        return new ConnectParameters(
                headers(request, traceId), UrlText.query(request.target()).asMap(), OptionalLong.empty());
    }

    /** Returns these parameters with the authorizer's latency. */
    ConnectParameters authorizedIn(Duration took) {
        return new ConnectParameters(headers, query, OptionalLong.of(took.toMillis()));
    }

    /** Returns the headers for an authorizer, including those that the function does not receive. */
    Map<String, List<String>> headersForAuthorizer() {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put("Connection", List.of("upgrade"));
        all.put("Upgrade", List.of("websocket"));
        all.put("content-length", List.of("0"));
        return all;
    }

    /**
     * Sets the port and scheme to those of HTTPS. On AWS, TLS ends at API Gateway, so functions receive no other
     * values.
     */
    private static Map<String, List<String>> headers(HandshakeRequest request, String traceId) {
        MultiMap headers = new MultiMap(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
        for (HttpHeader header : request.headers()) {
            if (!REMOVED.contains(header.name())) {
                headers.add(header.name(), header.value());
            }
        }
        headers.replace("X-Amzn-Trace-Id", traceId);
        headers.replace("X-Forwarded-For", forwardedFor(request));
        headers.replace("X-Forwarded-Port", "443");
        headers.replace("X-Forwarded-Proto", "https");
        return headers.asMap();
    }

    private static String forwardedFor(HandshakeRequest request) {
        return request.header("X-Forwarded-For")
                .map(before -> before + ", " + request.sourceIp())
                .orElse(request.sourceIp());
    }

    private static Set<String> caseInsensitive(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
