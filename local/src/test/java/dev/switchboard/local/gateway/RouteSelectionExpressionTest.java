package dev.switchboard.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteSelectionExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$request.body.action|chat|{[action]=chat}",
                "${request.body.a}|chat|{[a]=chat}",
                "${request.body.service}/${request.body.meta.type}|orders/new/big|{[service]=orders, [meta,"
                        + " type]=new/big}",
                "v1-${request.body.a}|v1-chat|{[a]=chat}",
                "${request.body.a}${request.body.b}|chat|{[a]=chat, [b]=}",
                "fixed|fixed|{}",
            })
    void findsTheValuesThatSelectARoute(String expression, String routeKey, String values) {
        assertThat(RouteSelectionExpression.parse(expression)
                        .valuesFor(routeKey)
                        .orElseThrow())
                .hasToString(values);
    }

    @ParameterizedTest
    @CsvSource({
        "v1-${request.body.a},v2-chat",
        "fixed,fixed2",
        "${request.body.a}/${request.body.b},chat",
        "$request.body.a[0],chat"
    })
    void findsNoValuesForARouteThatNoMessageCanSelect(String expression, String routeKey) {
        assertThat(RouteSelectionExpression.parse(expression).valuesFor(routeKey))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$request.header.x|the dollar sign at character 1",
                "a/$default|the dollar sign at character 3",
                "${request.body.a|the dollar sign at character 1",
                "${request.header.a}|\"request.header.a\" is not a path into request.body",
                "$request.body.a..b|\".a..b\" is not a path to one value",
                "$request.body.a. .b|\".a. .b\" is not a path to one value",
                "$request.body.*|\".*\" is not a path to one value",
                "$request.body.a[*]|\".a[*]\" is not a path to one value",
                "$request.body.a[0:2]|\".a[0:2]\" is not a path to one value",
                "$request.body.a[?(@.b)]|\".a[?(@.b)]\" is not a path to one value",
                "$request.body.a.length()|\".a.length()\" is not a path to one value",
                "$request.bodyaction|\"action\" is not a path to one value",
                "$request.body|\"\" is not a path to one value",
            })
    void invalidExpressionIsRefusedWithAReason(String expression, String reason) {
        assertThatThrownBy(() -> RouteSelectionExpression.parse(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Route selection expression \"" + expression + "\": ")
                .hasMessageContaining(reason);
    }
}
