package dev.switchboard.local.console;

import dev.switchboard.local.gateway.HttpHeader;
import java.util.List;
import java.util.Optional;

/**
 * A request for the console.
 *
 * @param method the HTTP method, in capitals
 * @param target the request target: path and query, percent-encoded as it arrived
 * @param headers every header, in the order of arrival
 * @param fromThisMachine whether the request came from a loopback address
 * @param body the body as text, empty if there is none
 */
public record ConsoleRequest(
        String method, String target, List<HttpHeader> headers, boolean fromThisMachine, String body) {

    /** Copies the list of headers. */
    public ConsoleRequest {
        headers = List.copyOf(headers);
    }

    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Returns the value of a query parameter, without decoding it. */
    Optional<String> parameter(String name) {
        int query = target.indexOf('?');
        return query < 0 ? Optional.empty() : valueOf(name, target.substring(query + 1), "&");
    }

    /** Returns the value of the first header with the given name, ignoring case. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HttpHeader::value)
                .findFirst();
    }

    Optional<String> cookie(String name) {
        return header("Cookie").flatMap(cookies -> valueOf(name, cookies, ";"));
    }

    private static Optional<String> valueOf(String name, String pairs, String separator) {
        for (String pair : pairs.split(separator, -1)) {
            String trimmed = pair.trim();
            if (trimmed.startsWith(name + "=")) {
                return Optional.of(trimmed.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }
}
