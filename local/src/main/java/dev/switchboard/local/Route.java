package dev.switchboard.local;

/**
 * A route of a handler that, unlike a generated handler, does not declare its routes. Pass such routes to {@link
 * DevServerBuilder#routes}.
 *
 * @param key the route key, such as {@code $connect} or {@code chat_message}
 * @param isTwoWay whether the body of the handler's response is sent to the client
 */
public record Route(String key, boolean isTwoWay) {

    /**
     * {@return a route without replies, which is API Gateway's default} The handler's response is discarded.
     *
     * @param key the route key
     */
    public static Route oneWay(String key) {
        return new Route(key, false);
    }

    /**
     * {@return a route with replies: the body of the handler's response is sent to the client} On AWS such a route has
     * a route response.
     *
     * @param key the route key
     */
    public static Route twoWay(String key) {
        return new Route(key, true);
    }
}
