package dev.switchboard.local.gateway;

import java.util.List;
import java.util.Optional;

/**
 * A client's request to open a WebSocket.
 *
 * @param target the request target: path and query, percent-encoded as it arrived
 * @param headers every header, in the order of arrival; a name may occur more than once
 * @param sourceIp the client's address, without a port
 */
public record HandshakeRequest(String target, List<HttpHeader> headers, String sourceIp) {

    /** Copies the list, so that the request cannot change while its handshake is pending. */
    public HandshakeRequest {
        headers = List.copyOf(headers);
    }

    /** Returns the value of the first header with the given name, ignoring case. */
    Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** Returns the values of all headers with the given name, ignoring case. */
    List<String> headers(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HttpHeader::value)
                .toList();
    }
}
