package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;

/** Splits and decodes request targets. Text that is not validly encoded stays as it is. */
final class UrlText {

    private UrlText() {}

    /** Returns the path, still encoded. */
    static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /**
     * Returns the segments between the slashes of the path. The first one is empty, and so is the last one after a
     * trailing slash.
     */
    static List<String> pathSegments(String target) {
        // The decoder turns a plus sign into a space, which is right in a query but not in a path.
        return Arrays.stream(path(target).split("/", -1))
                .map(segment -> decode(segment.replace("+", "%2B")))
                .toList();
    }

    /** Returns the parameters of the query. A parameter without an equals sign has the empty string as its value. */
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
