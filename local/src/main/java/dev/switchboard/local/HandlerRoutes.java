package dev.switchboard.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.RouteTable;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.local.gateway.Route;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import dev.switchboard.local.gateway.StageConfiguration;
import java.util.List;
import java.util.Optional;

/**
 * The routes that the gateway is to have for a handler.
 *
 * @param selectionExpression how the route key is read from a message
 * @param routes the routes
 */
record HandlerRoutes(String selectionExpression, List<Route> routes) {

    /** Routes of a handler that declares none, where the user has named none either. */
    private static final List<Route> ALL_TO_DEFAULT =
            List.of(Route.oneWay("$connect"), Route.oneWay("$disconnect"), Route.oneWay("$default"));

    /** Returns the routes that the user has named, else those that the handler declares, else the predefined ones. */
    static HandlerRoutes of(RequestStreamHandler handler, List<Route> askedFor) {
        return of(
                handler instanceof WebSocketLambda lambda ? Optional.of(lambda.routes()) : Optional.empty(), askedFor);
    }

    static HandlerRoutes of(Optional<RouteTable> toldByHandler, List<Route> askedFor) {
        RouteTable table =
                toldByHandler.orElseGet(() -> RouteTable.named("local").build());
        List<Route> told = table.routeKeys().stream()
                .map(key -> table.isTwoWay(key) ? Route.twoWay(key) : Route.oneWay(key))
                .toList();
        List<Route> routes = !askedFor.isEmpty() ? askedFor : told.isEmpty() ? ALL_TO_DEFAULT : told;
        return new HandlerRoutes(table.routeSelectionExpression(), routes);
    }

    /** @throws IllegalArgumentException if API Gateway would not take them */
    StageConfiguration at(String apiId, String stage) {
        return StageConfiguration.of(apiId, stage, RouteSelectionExpression.parse(selectionExpression), routes);
    }
}
