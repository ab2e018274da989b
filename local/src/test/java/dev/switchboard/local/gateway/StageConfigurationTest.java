package dev.switchboard.local.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageConfigurationTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "$default", "a/b", "a b"})
    void invalidStageNameIsRefused(String stage) {
        assertThatThrownBy(() -> of(stage, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Stage name \"" + stage
                        + "\" is not valid. Use 1 to 128 letters, digits, hyphens and underscores.");
    }

    @Test
    void duplicateRouteIsRefused() {
        assertThatThrownBy(() -> of("dev", Collections.nCopies(2, StageRoute.oneWay("chat"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Route \"chat\" is defined twice. Remove one of them.");
    }

    @Test
    void moreThan300RoutesAreRefused() {
        List<StageRoute> routes = IntStream.range(0, 301)
                .mapToObj(i -> StageRoute.oneWay("r" + i))
                .toList();

        assertThatThrownBy(() -> of("dev", routes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The API has 301 routes; API Gateway allows 300.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "$Connect", "$chat"})
    void invalidRouteKeyIsRefused(String key) {
        assertThatThrownBy(() -> of("dev", List.of(StageRoute.oneWay(key))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Route key \"" + key
                        + "\" is not valid. It must not be empty, and only $connect, $disconnect and"
                        + " $default begin with a dollar sign.");
    }

    @ParameterizedTest
    @CsvSource({"a-b,x", "'',x", "a b,x"})
    void invalidStageVariableNameIsRefused(String name, String value) {
        assertThatThrownBy(() -> of("dev", List.of()).withStageVariables(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Stage variable name \"" + name + "\" is not valid. Use letters, digits and underscores.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "{}"})
    void invalidStageVariableValueIsRefused(String value) {
        assertThatThrownBy(() -> of("dev", List.of()).withStageVariables(Map.of("table", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value of stage variable \"table\" is not valid. Use letters, digits and -._~:/?#&=,"
                        + " and at least one of them.");
    }

    private static StageConfiguration of(String stage, List<StageRoute> routes) {
        return StageConfiguration.of(
                "a1b2c3d4e5", stage, RouteSelectionExpression.parse("$request.body.action"), routes);
    }
}
