package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;

/** The text of a request target, taken apart and decoded. Text that is not validly encoded stands for itself. */
final class UrlText {

    private UrlText() {}

    /** The path, still encoded. */
    static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The segments of the path between its slashes; the first is empty, as is the last after a trailing slash. */
    static List<String> pathSegments(String target) {
        // In a path a plus sign is a plus sign.
        return Arrays.stream(path(target).split("/", -1))
                .map(segment -> decode(segment.replace("+", "%2B")))
                .toList();
    }

    /** The parameters of the query; one without an equals sign is empty text. */
    static MultiMap query(String target) {
        MultiMap parameters = new MultiMap();
        int start = target.indexOf('?');
        if (start < 0) {
            return parameters;
        }
        for (String pair : target.substring(start + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                parameters.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            } else if (!pair.isEmpty()) {
                parameters.add(decode(pair), "");
            }
        }
        return parameters;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException invalid) {
            return encoded;
        }
    }
}
