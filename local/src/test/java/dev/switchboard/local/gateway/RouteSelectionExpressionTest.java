package dev.switchboard.local.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteSelectionExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$request.header.x|the dollar sign at character 1",
                "a/$default|the dollar sign at character 3",
                "${request.body.a|the dollar sign at character 1",
                "${request.header.a}|\"request.header.a\" is not a path into request.body",
                "$request.body.a..b|\".a..b\" is not a path to one place",
                "$request.body.a. .b|\".a. .b\" is not a path to one place",
                "$request.body.*|\".*\" is not a path to one place",
                "$request.body.a[*]|\".a[*]\" is not a path to one place",
                "$request.body.a[0:2]|\".a[0:2]\" is not a path to one place",
                "$request.body.a[?(@.b)]|\".a[?(@.b)]\" is not a path to one place",
                "$request.body.a.length()|\".a.length()\" is not a path to one place",
                "$request.bodyaction|\"action\" is not a path to one place",
                "$request.body|\"\" is not a path to one place",
            })
    void whatApiGatewayWouldRefuseIsRefusedWithTheReason(String expression, String reason) {
        assertThatThrownBy(() -> RouteSelectionExpression.parse(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Route selection expression \"" + expression + "\": ")
                .hasMessageContaining(reason);
    }
}
