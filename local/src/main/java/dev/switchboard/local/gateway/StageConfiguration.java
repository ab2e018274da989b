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
 * @param apiId the API's id, which every event contains
 * @param stage the stage's name, which is the first and only segment of the WebSocket's path
 * @param routeSelection the expression for reading the route key from a message
 * @param routes the routes; without {@code $connect} every client is accepted
 * @param stageVariables the stage variables, which every event contains if there are any
 * @param limits the quotas
 */
public record StageConfiguration(
        String apiId,
        String stage,
        RouteSelectionExpression routeSelection,
        List<StageRoute> routes,
        Map<String, String> stageVariables,
        Limits limits) {

    private static final int MAX_ROUTES = 300;
    private static final Pattern STAGE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Set<String> PREDEFINED = Set.of(StageRoute.CONNECT, StageRoute.DISCONNECT, StageRoute.DEFAULT);
    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern VARIABLE_VALUE = Pattern.compile("[A-Za-z0-9._~:/?#&=,-]+");

    /**
     * Checks that API Gateway would accept the configuration.
     *
     * @throws IllegalArgumentException if API Gateway would not accept a part; the message names the part
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
     * @throws IllegalArgumentException if API Gateway would not accept the name
     */
    public static void requireName(String stage) {
        if (!STAGE_NAME.matcher(stage).matches()) {
            throw new IllegalArgumentException("Stage name \"" + stage
                    + "\" is not valid. Use 1 to 128 letters, digits, hyphens and underscores.");
        }
    }

    /** Returns a stage without stage variables and with API Gateway's own limits. */
    public static StageConfiguration of(
            String apiId, String stage, RouteSelectionExpression routeSelection, List<StageRoute> routes) {
        return new StageConfiguration(apiId, stage, routeSelection, routes, Map.of(), Limits.ofApiGateway());
    }

    /**
     * Returns this configuration with other stage variables.
     *
     * @throws IllegalArgumentException if API Gateway would not accept a variable; the message names the variable
     */
    public StageConfiguration withStageVariables(Map<String, String> others) {
        return new StageConfiguration(apiId, stage, routeSelection, routes, others, limits);
    }

    /** Returns this configuration with lenient or strict reading of the route key from messages. */
    public StageConfiguration withLenientRouting(boolean lenient) {
        RouteSelectionExpression selection = lenient ? routeSelection.readingLeniently() : routeSelection;
        return new StageConfiguration(apiId, stage, selection, routes, stageVariables, limits);
    }

    /** Returns this configuration with other limits. */
    public StageConfiguration withLimits(Limits other) {
        return new StageConfiguration(apiId, stage, routeSelection, routes, stageVariables, other);
    }

    /**
     * Returns the ARN of the {@code $connect} route, the only resource for which an authorizer's policy is evaluated.
     */
    String connectArn() {
        return "arn:aws:execute-api:us-east-1:000000000000:" + apiId + "/" + stage + "/" + StageRoute.CONNECT;
    }

    Optional<StageRoute> route(String key) {
        return routes.stream().filter(route -> route.key().equals(key)).findFirst();
    }

    /** Returns the route of a message. The only predefined route that a message can reach is {@code $default}. */
    Optional<StageRoute> routeOf(String message) {
        return routeSelection
                .evaluate(message)
                .filter(key -> !key.equals(StageRoute.CONNECT) && !key.equals(StageRoute.DISCONNECT))
                .flatMap(this::route)
                .or(() -> route(StageRoute.DEFAULT));
    }

    private static void requireKey(StageRoute route) {
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

    private static void rejectDuplicates(List<StageRoute> routes) {
        Map<String, StageRoute> byKey = new LinkedHashMap<>();
        for (StageRoute route : routes) {
            if (byKey.put(route.key(), route) != null) {
                throw new IllegalArgumentException(
                        "Route \"" + route.key() + "\" is defined twice. Remove one of them.");
            }
        }
    }
}
