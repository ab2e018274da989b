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
                "$request.body.a..b|\"a..b\" is not a path of names",
                "$request.body.a[0]|\"a[0]\" is not a path of names",
            })
    void whatApiGatewayWouldRefuseIsRefusedWithTheReason(String expression, String reason) {
        assertThatThrownBy(() -> RouteSelectionExpression.parse(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Route selection expression \"" + expression + "\": ")
                .hasMessageContaining(reason);
    }
}
