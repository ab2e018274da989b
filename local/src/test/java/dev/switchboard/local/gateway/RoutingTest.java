package dev.switchboard.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests how a message selects its route. Numbers such as {@code t24} in test names are explained in
 * {@code docs/conformance.md}.
 */
class RoutingTest {

    private final GatewayFixture fixture = GatewayFixture.withRoutes("chat", "5", "true", "[a, b]", "$default");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"action\":\"chat\"}|chat",
                "{\"action\":\"x\",\"action\":\"chat\"}|chat",
                "  {\"action\":\"chat\"}  |chat",
                "{\"action\":\"$default\"}|$default",
            })
    void t24_valueSelectsTheRouteWithThatKey(String message, String routeKey) {
        fixture.connect().sends(message);

        assertThat(fixture.function.routeKeys()).containsExactly(routeKey);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"action\":5}|5", "{\"action\":true}|true", "{\"action\":[\"a\",\"b\"]}|[a, b]"})
    void t30_valueThatIsNotTextIsConvertedToText(String message, String routeKey) {
        fixture.connect().sends(message);

        assertThat(fixture.function.routeKeys()).containsExactly(routeKey);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"nope\"}",
                "{\"action\":null}",
                "{\"action\":{\"a\":\"chat\"}}",
                "{}",
                "{\"action\":\"$connect\"}",
                "{\"action\":\"$disconnect\"}",
            })
    void t25_valueWithoutARouteReachesDefault(String message) {
        assertReachesDefault(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "chat",
                "",
                "\"chat\"",
                "[\"chat\"]",
                "{action:\"chat\"}",
                "{\"action\":\"chat\"} trailing",
                "{\"action\":\"chat\"",
            })
    void t26_messageThatIsNotAJsonObjectReachesDefault(String message) {
        assertReachesDefault(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"action\":\"CHAT\"}", "{\"action\":\"chat \"}"})
    void t31_keysMustMatchExactly(String message) {
        assertReachesDefault(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{action:\"chat\"}|chat",
                "{'action':'chat'}|chat",
                "{\"action\":\"chat\", body:\"x\"}|chat",
                "{\"action\":\"chat\"|$default",
                "chat|$default",
            })
    void lenientRoutingReadsUnquotedNamesAndSingleQuotes(String message, String routeKey) {
        GatewayFixture lenient = new GatewayFixture(GatewayFixture.configuration(
                        "$request.body.action", StageRoute.oneWay("chat"), StageRoute.oneWay("$default"))
                .withLenientRouting(true));

        lenient.connect().sends(message);

        assertThat(lenient.function.onlyEvent(routeKey).text("body")).isEqualTo(message);
    }

    private void assertReachesDefault(String message) {
        fixture.connect().sends(message);

        assertThat(fixture.function.onlyEvent("$default").text("body")).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"action\":\"nope\"}", "hello", "{\"action\":\"$connect\"}", "{\"action\":\"$default\"}"})
    void t27_unroutableMessageWithoutDefaultIsForbidden(String message) {
        GatewayFixture strict = GatewayFixture.withRoutes("chat");
        FakeClient client = strict.connect();

        client.sends(message);

        assertThat(client.received())
                .singleElement()
                .asString()
                .matches("\\{\"message\": \"Forbidden\", \"connectionId\":\"" + client.id()
                        + "\", \"requestId\":\"[A-Za-z0-9_-]{15}=\"\\}");
        assertThat(client.closed()).isNull();
        assertThat(strict.function.events()).isEmpty();
    }

    @Test
    void t27_predefinedRoutesCannotBeReachedByAMessage() {
        GatewayFixture strict = GatewayFixture.withRoutes("$disconnect");
        FakeClient client = strict.connect();

        client.sends("{\"action\":\"$disconnect\"}");

        assertThat(client.received()).singleElement().asString().contains("Forbidden");
        assertThat(strict.function.events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${request.body.a}/${request.body.b}|{\"a\":\"x\",\"b\":\"y\"}|x/y",
                "${request.body.a}/${request.body.b}|{\"a\":\"x\"}|x/",
                "v1.${request.body.a}            |{\"a\":\"x\"}|v1.x",
                "$request.body['a-b'].c          |{\"a-b\":{\"c\":\"k\"}}|k",
                "$request.body[\"a.b\"]           |{\"a.b\":\"k\"}|k",
                "$request.body.path[1]           |{\"path\":[\"x\",\"k\"]}|k",
                "$request.body.path[-1].type     |{\"path\":[\"x\",{\"type\":\"k\"}]}|k",
                "x${request.body.path[2]}        |{\"path\":[\"x\",\"y\"]}|x",
                "x${request.body.path[-3]}       |{\"path\":[\"x\",\"y\"]}|x",
                "x${request.body.path[0]}        |{\"path\":{\"0\":\"y\"}}|x",
                "fixed                           |{}|fixed",
                "\\$default                      |{}|$default",
            })
    void t28_expressionsReadTheKeyFromTheBody(String expression, String message, String key) {
        assertThat(RouteSelectionExpression.parse(expression).evaluate(message)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$request.body.meta.type", "${request.body.meta.type}", "$request.body['meta'].type"})
    void t29_nestedNameIsFound(String expression) {
        assertThat(RouteSelectionExpression.parse(expression).evaluate("{\"meta\":{\"type\":\"k\"}}"))
                .contains("k");
    }

    /**
     * Tests an expression that starts with an index. API Gateway sends arrays to $default. It is not confirmed that API
     * Gateway supports such an index.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$request.body[2]            |[2,\"19223201\",\"BootNotification\",{}]|BootNotification",
                "$request.body[-1].type      |[2,{\"type\":\"k\"}]|k",
                "v${request.body[0]}.${request.body[1]}|[1,\"k\"]|v1.k",
                "v${request.body[5]}         |[1]|v",
                "v${request.body[0]}         |{\"0\":\"k\"}|v",
            })
    void t66_indexSelectsTheRouteOfAMessageThatIsAnArray(String expression, String message, String key) {
        assertThat(RouteSelectionExpression.parse(expression).evaluate(message)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$request.body.action", "$request.body.a[0]", "${request.body.a}", "fixed"})
    void messageThatIsAnArrayHasNoKeyUnlessTheExpressionStartsWithAnIndex(String expression) {
        assertThat(RouteSelectionExpression.parse(expression).evaluate("[\"action\",\"a\",\"fixed\"]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "[]", "5", "null", ""})
    void messageThatIsNotAnObjectHasNoKey(String message) {
        assertThat(RouteSelectionExpression.parse("fixed").evaluate(message)).isEmpty();
    }
}
