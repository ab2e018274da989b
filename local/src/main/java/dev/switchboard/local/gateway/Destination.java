package dev.switchboard.local.gateway;

import java.util.List;

/** The part of the API to which a request goes. */
sealed interface Destination {

    /** The stage itself, which is the address of the WebSocket, with or without a trailing slash. */
    record WebSocketAddress() implements Destination {}

    /** A connection in the @connections API. */
    record Callback(String connectionId) implements Destination {}

    /** A path that does not belong to this stage. */
    record Unknown() implements Destination {}

    static Destination of(String target, String stage) {
        List<String> path = UrlText.pathSegments(target);
        if (path.size() < 2 || !path.get(1).equals(stage)) {
            return new Unknown();
        }
        List<String> rest = path.subList(2, path.size());
        if (rest.isEmpty() || rest.equals(List.of(""))) {
            return new WebSocketAddress();
        }
        return rest.size() == 2 && rest.get(0).equals("@connections") ? new Callback(rest.get(1)) : new Unknown();
    }
}
