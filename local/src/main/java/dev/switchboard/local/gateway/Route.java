package dev.switchboard.local.gateway;

/**
 * A route of the API, and the two halves that together let its function answer the client.
 *
 * <p>As with {@code AWS::ApiGatewayV2::Route} and {@code AWS::ApiGatewayV2::RouteResponse}, either half alone does
 * nothing, silently.
 *
 * @param key the route key
 * @param responseExpression whether the route has a route response selection expression
 * @param routeResponse whether a route response was created for it
 */
public record Route(String key, boolean responseExpression, boolean routeResponse) {

    static final String CONNECT = "$connect";
    static final String DISCONNECT = "$disconnect";
    static final String DEFAULT = "$default";

    /** A route whose answer is thrown away: API Gateway's default. */
    public static Route oneWay(String key) {
        return new Route(key, false, false);
    }

    /** A route whose answer's body goes back to the client. */
    public static Route twoWay(String key) {
        return new Route(key, true, true);
    }

    /** Whether both halves are there. */
    public boolean isTwoWay() {
        return responseExpression && routeResponse;
    }
}
