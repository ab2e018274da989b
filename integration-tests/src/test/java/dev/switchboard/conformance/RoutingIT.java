package dev.switchboard.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.WireClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which route a message reaches, depending on the route selection expression. */
@ConformanceTest
class RoutingIT {
    private final Stack stack;

    RoutingIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void t24_messageArrivesUnchangedWithoutHeadersOrQuery() throws IOException {
        String text = "{\"action\":\"ask\",  \"n\": 1, \"text\":\"ünicode 🚀\"}\r\n";

        Event event = reaches(Api.FULL, text);

        assertThat(event.routeKey()).isEqualTo("ask");
        assertThat(event.text("body")).isEqualTo(text);
        assertThat(event.keys()).containsExactly("requestContext", "body", "isBase64Encoded");
    }

    @Test
    void t25_valueWithoutARouteReachesDefault() throws IOException {
        assertThat(reaches(Api.FULL, "{\"action\":\"nope\"}").routeKey()).isEqualTo("$default");
        assertThat(reaches(Api.FULL, "{}").routeKey()).isEqualTo("$default");
    }

    @Test
    void t26_textThatIsNotJsonReachesDefault() throws IOException {
        Event event = reaches(Api.FULL, "hello");

        assertThat(event.routeKey()).isEqualTo("$default");
        assertThat(event.text("body")).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"action\":\"nope\"}", "hello"})
    void t27_unroutableMessageWithoutADefaultRouteIsForbidden(String text) throws IOException {
        try (WireClient client = stack.connect(Api.BARE)) {
            client.text(text);
            String frame = client.nextText();
            client.text("{\"action\":\"ask\"}");

            String id = Event.of(client.nextText()).connectionId();
            String requestId = Event.of(frame).text("requestId");
            assertThat(frame)
                    .isEqualTo("{\"message\": \"Forbidden\", \"connectionId\":\"" + id + "\", \"requestId\":\""
                            + requestId + "\"}");
        }
    }

    @Test
    void t27_predefinedRoutesCannotBeReachedByAMessage() throws IOException {
        assertThat(reaches(Api.FULL, "{\"action\":\"$connect\"}").routeKey()).isEqualTo("$default");
        assertThat(reaches(Api.FULL, "{\"action\":\"$disconnect\"}").routeKey()).isEqualTo("$default");
    }

    @Test
    void t28_missingPartOfAnExpressionIsEmpty() throws IOException {
        assertThat(reaches(Api.COMPOUND, "{\"service\":\"x\"}").routeKey()).isEqualTo("x/");
    }

    @Test
    void t29_nestedValueSelectsARoute() throws IOException {
        assertThat(reaches(Api.COMPOUND, "{\"service\":\"x\",\"meta\":{\"type\":\"y\"}}")
                        .routeKey())
                .isEqualTo("x/y");
    }

    @Test
    void t30_numberSelectsTheRouteNamedByItsDigits() throws IOException {
        assertThat(reaches(Api.FULL, "{\"action\":5}").routeKey()).isEqualTo("5");
    }

    @Test
    void t31_routeKeysAreCaseSensitive() throws IOException {
        assertThat(reaches(Api.FULL, "{\"action\":\"ASK\"}").routeKey()).isEqualTo("$default");
    }

    @Test
    @OnlyLocally("whether API Gateway supports an index at the top of a message is not confirmed")
    void t66_indexSelectsTheRouteOfAnArrayMessage() throws IOException {
        assertThat(reaches(Api.INDEXED, "[2,\"id\",\"x\",{}]").routeKey()).isEqualTo("x");
        assertThat(reaches(Api.INDEXED, "[2,\"id\",\"y\",{}]").routeKey()).isEqualTo("$default");
        assertThat(reaches(Api.FULL, "[\"action\"]").routeKey()).isEqualTo("$default");
    }

    private Event reaches(Api api, String text) throws IOException {
        try (WireClient client = stack.connect(api)) {
            client.text(text);
            return Event.of(client.nextText());
        }
    }
}
