package dev.switchboard.local;

import dev.switchboard.local.gateway.Limits;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.gateway.StageRoute;
import dev.switchboard.local.lambda.HandlerRoutes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Settings of the API and its stage. */
final class StageSettings {

    private String stage = "dev";
    private List<StageRoute> routes = List.of();
    private final Map<String, String> stageVariables = new LinkedHashMap<>();
    private boolean lenientRouting;
    private Limits limits = Limits.ofApiGateway();

    void stage(String name) {
        this.stage = name;
    }

    void routes(List<Route> named) {
        this.routes = named.stream()
                .map(route -> StageRoute.of(route.key(), route.isTwoWay()))
                .toList();
    }

    void stageVariable(String name, String value) {
        stageVariables.put(name, value);
    }

    void lenientRouting() {
        this.lenientRouting = true;
    }

    void limits(UnaryOperator<Limits> change) {
        this.limits = change.apply(limits);
    }

    String stage() {
        return stage;
    }

    /** Returns the routes that the user has named; if empty, the handler's own routes are used. */
    List<StageRoute> routes() {
        return routes;
    }

    Map<String, String> stageVariables() {
        return stageVariables;
    }

    /**
     * Checks the stage's name.
     *
     * @throws StartFailure if API Gateway would not accept the name
     */
    void requireName() throws StartFailure {
        try {
            StageConfiguration.requireName(stage);
        } catch (IllegalArgumentException invalid) {
            throw StartFailure.of(invalid);
        }
    }

    /**
     * Returns the configuration with which the gateway starts the stage.
     *
     * @throws StartFailure if API Gateway would not accept a setting; the message names the setting
     */
    StageConfiguration configuration(String apiId, HandlerRoutes handlerRoutes) throws StartFailure {
        try {
            return handlerRoutes
                    .at(apiId, stage)
                    .withStageVariables(stageVariables)
                    .withLenientRouting(lenientRouting)
                    .withLimits(limits);
        } catch (IllegalArgumentException invalid) {
            throw StartFailure.of(invalid);
        }
    }
}
