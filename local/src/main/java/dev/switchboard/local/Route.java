package dev.switchboard.local;

/**
 * A route of the API, for a handler that does not declare its own as a generated handler does: {@link
 * DevServerBuilder#routes} takes them.
 *
 * @param key the route key, such as {@code $connect} or {@code chat_message}
 * @param isTwoWay whether the body of the handler's answer goes back to the client
 */
public record Route(String key, boolean isTwoWay) {

    /** Returns a route whose answer is thrown away, which is API Gateway's default. */
    public static Route oneWay(String key) {
        return new Route(key, false);
    }

    /** Returns a route whose answer's body goes back to the client. On AWS it has a route response. */
    public static Route twoWay(String key) {
        return new Route(key, true);
    }
}
