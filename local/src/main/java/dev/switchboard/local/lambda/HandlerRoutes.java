package dev.switchboard.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.RouteTable;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.gateway.StageRoute;
import java.util.List;
import java.util.Optional;

/**
 * The gateway's routes for a handler.
 *
 * @param selectionExpression the expression for reading the route key from a message
 * @param routes the routes
 */
public record HandlerRoutes(String selectionExpression, List<StageRoute> routes) {

    /** Routes to use if neither the handler nor the user declares any. */
    private static final List<StageRoute> ALL_TO_DEFAULT =
            List.of(StageRoute.oneWay("$connect"), StageRoute.oneWay("$disconnect"), StageRoute.oneWay("$default"));

    /** Copies the list. */
    public HandlerRoutes {
        routes = List.copyOf(routes);
    }

    /**
     * Returns the routes that the user has named, or else those that the handler declares, or else the predefined ones.
     */
    public static HandlerRoutes of(RequestStreamHandler handler, List<StageRoute> named) {
        return of(handler instanceof WebSocketLambda lambda ? Optional.of(lambda.routes()) : Optional.empty(), named);
    }

    /**
     * Returns the routes that the user has named, or else those that a handler declares, or else the predefined ones.
     *
     * @param declared the handler's own table; empty for a handler that declares no routes
     * @param named the routes that the user has named; empty to use the handler's own routes
     */
    public static HandlerRoutes of(Optional<RouteTable> declared, List<StageRoute> named) {
        RouteTable table = declared.orElseGet(() -> RouteTable.named("local").build());
        List<StageRoute> own = table.routeKeys().stream()
                .map(key -> StageRoute.of(key, table.isTwoWay(key)))
                .toList();
        List<StageRoute> routes = !named.isEmpty() ? named : own.isEmpty() ? ALL_TO_DEFAULT : own;
        return new HandlerRoutes(table.routeSelectionExpression(), routes);
    }

    /**
     * Returns a stage with these routes and API Gateway's own limits.
     *
     * @throws IllegalArgumentException if API Gateway would not accept the routes
     */
    public StageConfiguration at(String apiId, String stage) {
        return StageConfiguration.of(apiId, stage, RouteSelectionExpression.parse(selectionExpression), routes);
    }
}
