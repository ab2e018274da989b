package dev.switchboard.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests replies to messages. Numbers such as {@code t32} in test names are explained in {@code docs/conformance.md}.
 */
class ReplyTest {

    private static final String ONE = "{\"action\":\"one\"}";
    private static final String TWO = "{\"action\":\"two\"}";

    private final GatewayFixture fixture = GatewayFixture.withRoutes(
            StageRoute.oneWay("one"),
            StageRoute.twoWay("two"),
            new StageRoute("expressionOnly", true, false),
            new StageRoute("responseOnly", false, true));
    private final FakeClient client = fixture.connect();

    @Test
    void t32_bodyOfAOneWayRouteIsDiscardedWithAWarning() {
        fixture.function.answers("one", "{\"statusCode\":200,\"body\":\"lost\"}");

        client.sends(ONE);

        assertThat(client.received()).isEmpty();
        assertThat(fixture.warnings()).singleElement().asString().contains("route \"one\"", "one-way");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expressionOnly", "responseOnly"})
    void t33_eitherHalfOfARouteResponseAloneHasNoEffect(String routeKey) {
        fixture.function.answers(routeKey, "{\"statusCode\":200,\"body\":\"lost\"}");

        client.sends("{\"action\":\"" + routeKey + "\"}");

        assertThat(client.received()).isEmpty();
    }

    @Test
    void t34_bodyOfATwoWayRouteIsSentVerbatim() {
        fixture.function.answers("two", "{\"statusCode\":200,\"headers\":{\"a\":\"b\"},\"body\":\" {\\n} \"}");

        client.sends(TWO);

        assertThat(client.received()).containsExactly(" {\n} ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"statusCode\":200}", "{\"statusCode\":200,\"body\":null,\"headers\":null}"})
    void t35_twoWayRouteWithoutABodySendsAnEmptyMessage(String answer) {
        fixture.function.answers("two", answer);

        client.sends(TWO);

        assertThat(client.received()).containsExactly("");
    }

    @Test
    void t36_errorStatusOfAOneWayRouteIsIgnored() {
        fixture.function.answers("one", "{\"statusCode\":500,\"body\":\"x\"}");

        client.sends(ONE);

        assertThat(client.received()).isEmpty();
        assertThat(client.closed()).isNull();
    }

    @Test
    void t37_errorStatusOfATwoWayRouteStillSendsTheBody() {
        fixture.function.answers("two", "{\"statusCode\":500,\"body\":\"x\"}");

        client.sends(TWO);

        assertThat(client.received()).containsExactly("x");
    }

    @Test
    void t38_functionThatThrowsCausesAnErrorFrameEvenOnAOneWayRoute() {
        fixture.function.results("one", new InvocationResult.Failed(new IllegalStateException("secret")));

        client.sends(ONE);

        assertThat(client.received()).containsExactly(frame("Internal server error"));
        assertThat(client.closed()).isNull();
    }

    @Test
    void t38_throttledFunctionCausesTheSameErrorFrame() {
        fixture.function.results("one", new InvocationResult.Refused("throttled"));

        client.sends(ONE);

        assertThat(client.received()).containsExactly(frame("Internal server error"));
    }

    @Test
    void t38_invocationThatCannotStartCausesTheSameErrorFrame() {
        fixture.function.during(() -> {
            throw new IllegalStateException("broken");
        });

        client.sends(ONE);

        assertThat(client.received()).containsExactly(frame("Internal server error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"ok\"", "{\"statusCode\":200,\"Data\":1}", "{\"body\":\"x\"}"})
    void t39_malformedResponseCausesAnErrorFrame(String answer) {
        fixture.function.answers("two", answer);

        client.sends(TWO);

        assertThat(client.received()).containsExactly(frame("Internal server error"));
    }

    @Test
    void t40_responseAfterTheIntegrationTimeoutIsLost() {
        CompletableFuture<InvocationResult> slow = fixture.function.holds("two");

        client.sends(TWO);
        fixture.time.advance(Duration.ofSeconds(29));
        slow.complete(FakeFunction.returned("{\"statusCode\":200,\"body\":\"late\"}"));

        assertThat(client.received()).containsExactly(frame("Endpoint request timed out"));
        assertThat(client.closed()).isNull();
    }

    @Test
    void t45_repliesCanOvertakeEachOther() {
        CompletableFuture<InvocationResult> first = fixture.function.holds("two");
        client.sends(TWO);
        fixture.function.answers("two", "{\"statusCode\":200,\"body\":\"second\"}");
        client.sends(TWO);
        first.complete(FakeFunction.returned("{\"statusCode\":200,\"body\":\"first\"}"));

        assertThat(client.received()).containsExactly("second", "first");
    }

    @Test
    void replyToAClientThatHasLeftIsDropped() {
        CompletableFuture<InvocationResult> slow = fixture.function.holds("two");
        client.sends(TWO);
        client.connection().lost();
        slow.complete(FakeFunction.returned("{\"statusCode\":200,\"body\":\"late\"}"));

        assertThat(client.received()).isEmpty();
    }

    @Test
    void replyLargerThanAMessageIsNotDelivered() {
        fixture.function.answers("two", "{\"statusCode\":200,\"body\":\"" + "x".repeat(128 * 1024 + 1) + "\"}");

        client.sends(TWO);

        assertThat(client.received()).containsExactly(frame("Internal server error"));
        assertThat(fixture.warnings()).singleElement().asString().contains("exceeds the maximum size of a message");
    }

    @Test
    void base64ReplyIsSentWithoutDecodingAndWithAWarning() {
        fixture.function.answers("two", "{\"statusCode\":200,\"body\":\"aGk=\",\"isBase64Encoded\":true}");

        client.sends(TWO);

        assertThat(client.received()).containsExactly("aGk=");
        assertThat(fixture.warnings()).singleElement().asString().contains("isBase64Encoded");
    }

    private String frame(String message) {
        String requestId = fixture.function.events().get(0).text("requestContext", "requestId");
        return "{\"message\": \"" + message + "\", \"connectionId\":\"" + client.id() + "\", \"requestId\":\""
                + requestId + "\"}";
    }
}
