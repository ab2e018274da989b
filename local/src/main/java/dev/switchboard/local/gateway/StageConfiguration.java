package dev.switchboard.local.gateway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An API deployed to one stage, as a template would describe it.
 *
 * @param apiId the API's id, shown in every event
 * @param stage the stage's name: the first and only segment of the WebSocket's path
 * @param routeSelection how the route key is read from a message
 * @param routes the routes; without {@code $connect} every client is accepted
 * @param stageVariables shown in every event unless empty
 * @param limits the quotas
 */
public record StageConfiguration(
        String apiId,
        String stage,
        RouteSelectionExpression routeSelection,
        List<Route> routes,
        Map<String, String> stageVariables,
        Limits limits) {

    private static final int MAX_ROUTES = 300;
    private static final Pattern STAGE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Set<String> PREDEFINED = Set.of(Route.CONNECT, Route.DISCONNECT, Route.DEFAULT);
    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern VARIABLE_VALUE = Pattern.compile("[A-Za-z0-9._~:/?#&=,-]+");

    /**
     * Checks what API Gateway would refuse to deploy.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public StageConfiguration {
        requireName(stage);
        routes = List.copyOf(routes);
        if (routes.size() > MAX_ROUTES) {
            throw new IllegalArgumentException(
                    "The API has " + routes.size() + " routes; API Gateway allows " + MAX_ROUTES + ".");
        }
        routes.forEach(StageConfiguration::requireKey);
        rejectDuplicates(routes);
        stageVariables = Collections.unmodifiableMap(new LinkedHashMap<>(stageVariables));
        stageVariables.forEach(StageConfiguration::requireVariable);
    }

    /**
     * Checks a stage's name.
     *
     * @throws IllegalArgumentException if API Gateway would not take it
     */
    public static void requireName(String stage) {
        if (!STAGE_NAME.matcher(stage).matches()) {
            throw new IllegalArgumentException("Stage name \"" + stage
                    + "\" is not valid. Use 1 to 128 letters, digits, hyphens and underscores.");
        }
    }

    /** A stage without stage variables and with API Gateway's own limits. */
    public static StageConfiguration of(
            String apiId, String stage, RouteSelectionExpression routeSelection, List<Route> routes) {
        return new StageConfiguration(apiId, stage, routeSelection, routes, Map.of(), Limits.ofApiGateway());
    }

    /**
     * The same with other stage variables.
     *
     * @throws IllegalArgumentException naming the one that API Gateway would not take
     */
    public StageConfiguration withStageVariables(Map<String, String> others) {
        return new StageConfiguration(apiId, stage, routeSelection, routes, others, limits);
    }

    /** The same, with messages that are nearly JSON read as if they were, or not. */
    public StageConfiguration withLenientRouting(boolean lenient) {
        RouteSelectionExpression selection = lenient ? routeSelection.readingLeniently() : routeSelection;
        return new StageConfiguration(apiId, stage, selection, routes, stageVariables, limits);
    }

    /** The same with other limits. */
    public StageConfiguration withLimits(Limits other) {
        return new StageConfiguration(apiId, stage, routeSelection, routes, stageVariables, other);
    }

    /** The ARN of the {@code $connect} route, which is all that an authorizer's policy is asked about. */
    String connectArn() {
        return "arn:aws:execute-api:us-east-1:000000000000:" + apiId + "/" + stage + "/" + Route.CONNECT;
    }

    Optional<Route> route(String key) {
        return routes.stream().filter(route -> route.key().equals(key)).findFirst();
    }

    /** The route of a message. Of the predefined routes only {@code $default} can be reached by one. */
    Optional<Route> routeOf(String message) {
        return routeSelection
                .evaluate(message)
                .filter(key -> !key.equals(Route.CONNECT) && !key.equals(Route.DISCONNECT))
                .flatMap(this::route)
                .or(() -> route(Route.DEFAULT));
    }

    private static void requireKey(Route route) {
        String key = route.key();
        if (key.isEmpty() || (key.startsWith("$") && !PREDEFINED.contains(key))) {
            throw new IllegalArgumentException("Route key \"" + key + "\" is not valid. It must not be empty, and only"
                    + " $connect, $disconnect and $default begin with a dollar sign.");
        }
    }

    private static void requireVariable(String name, String value) {
        if (!VARIABLE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Stage variable name \"" + name + "\" is not valid. Use letters, digits and underscores.");
        }
        if (!VARIABLE_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("The value of stage variable \"" + name
                    + "\" is not valid. Use letters, digits and -._~:/?#&=, and at least one of them.");
        }
    }

    private static void rejectDuplicates(List<Route> routes) {
        Map<String, Route> byKey = new LinkedHashMap<>();
        for (Route route : routes) {
            if (byKey.put(route.key(), route) != null) {
                throw new IllegalArgumentException("Route \"" + route.key() + "\" is there twice. Keep one of them.");
            }
        }
    }
}
