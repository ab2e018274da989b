package dev.switchboard.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {

    private final GatewayFixture fixture = GatewayFixture.withRoutes("chat", "5", "true", "[a, b]", "$default");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"action\":\"chat\"}|chat",
                "{\"action\":5}|5",
                "{\"action\":true}|true",
                "{\"action\":[\"a\",\"b\"]}|[a, b]",
                "{\"action\":\"x\",\"action\":\"chat\"}|chat",
                "  {\"action\":\"chat\"}  |chat",
                "{\"action\":\"$default\"}|$default",
            })
    void t24_t30_valueSelectsTheRouteOfThatKey(String message, String routeKey) {
        fixture.connect().sends(message);

        assertThat(fixture.function.routeKeys()).containsExactly(routeKey);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"nope\"}",
                "{\"action\":\"CHAT\"}",
                "{\"action\":\"chat \"}",
                "{\"action\":null}",
                "{\"action\":{\"a\":\"chat\"}}",
                "{}",
                "[\"chat\"]",
                "\"chat\"",
                "chat",
                "hello",
                "",
                "{action:\"chat\"}",
                "{\"action\":\"chat\"} trailing",
                "{\"action\":\"chat\"",
                "{\"action\":\"$connect\"}",
                "{\"action\":\"$disconnect\"}",
            })
    void t25_t26_t31_everythingElseReachesDefault(String message) {
        fixture.connect().sends(message);

        Event event = fixture.function.onlyEvent("$default");
        assertThat(event.text("body")).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"action\":\"nope\"}", "hello", "{\"action\":\"$connect\"}", "{\"action\":\"$default\"}"})
    void t27_unroutableWithoutDefaultIsForbidden(String message) {
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
                "$request.body.meta.type         |{\"meta\":{\"type\":\"k\"}}|k",
                "${request.body.meta.type}       |{\"meta\":{\"type\":\"k\"}}|k",
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
    void t28_t29_expressionsReadTheKeyFromTheBody(String expression, String message, String key) {
        assertThat(RouteSelectionExpression.parse(expression).evaluate(message)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "[]", "5", "null", ""})
    void messageThatIsNoObjectHasNoKeyAtAll(String message) {
        assertThat(RouteSelectionExpression.parse("fixed").evaluate(message)).isEmpty();
    }
}
