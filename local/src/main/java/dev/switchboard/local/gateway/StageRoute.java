package dev.switchboard.local.gateway;

/**
 * A route of the API. Two settings together let its function reply to the client.
 *
 * <p>As with {@code AWS::ApiGatewayV2::Route} and {@code AWS::ApiGatewayV2::RouteResponse}, either setting alone has no
 * effect, and no error is reported.
 *
 * @param key the route key
 * @param responseExpression whether the route has a route response selection expression
 * @param routeResponse whether the route has a route response
 */
public record StageRoute(String key, boolean responseExpression, boolean routeResponse) {

    static final String CONNECT = "$connect";
    static final String DISCONNECT = "$disconnect";
    static final String DEFAULT = "$default";

    /** Returns a route with both settings, or with neither. */
    public static StageRoute of(String key, boolean twoWay) {
        return new StageRoute(key, twoWay, twoWay);
    }

    /** Returns a route without replies, which is API Gateway's default. The function's response is discarded. */
    public static StageRoute oneWay(String key) {
        return of(key, false);
    }

    /** Returns a route with replies. The body of the function's response is sent to the client. */
    public static StageRoute twoWay(String key) {
        return of(key, true);
    }

    /** Returns whether the route has both settings, so that replies are sent. */
    public boolean isTwoWay() {
        return responseExpression && routeResponse;
    }
}
