package dev.switchboard.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.WireClient;
import dev.switchboard.json.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests in which cases the function's answer to a message is sent to the client. */
@ConformanceTest
class ReplyIT {
    private final Stack stack;
    private Observer observer;
    private WireClient client;

    ReplyIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void connect() throws IOException {
        observer = stack.observer();
        client = stack.connect(Api.FULL);
    }

    @AfterEach
    void leave() throws IOException {
        client.close();
        observer.close();
    }

    @Test
    void t32_bodyOfAOneWayRouteIsDiscarded() throws IOException {
        send("act", "{\"statusCode\":200,\"body\":\"lost\"}");

        assertNothingCame("act");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half-expression", "half-response"})
    void t33_replyNeedsBothSettingsOfATwoWayRoute(String route) throws IOException {
        send(route, "{\"statusCode\":200,\"body\":\"lost\"}");

        assertNothingCame(route);
    }

    @Test
    void t34_bodyOfATwoWayRouteIsSentVerbatim() throws IOException {
        send("ask", "{\"statusCode\":200,\"body\":\" {\\\"a\\\" : 1}\\nünicode 🚀\"}");

        assertThat(client.nextText()).isEqualTo(" {\"a\" : 1}\nünicode 🚀");
    }

    @Test
    void t35_twoWayRouteWithoutABodySendsAnEmptyMessage() throws IOException {
        send("ask", "{\"statusCode\":200}");

        assertThat(client.nextText()).isEmpty();
    }

    @Test
    void t36_errorStatusOfAOneWayRouteDoesNotReachTheClient() throws IOException {
        send("act", "{\"statusCode\":500,\"body\":\"lost\"}");

        assertNothingCame("act");
    }

    @Test
    void t37_errorStatusOfATwoWayRouteDeliversTheBody() throws IOException {
        send("ask", "{\"statusCode\":500,\"body\":\"x\"}");

        assertThat(client.nextText()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"act", "ask"})
    void t38_functionThatThrowsGivesAnErrorFrame(String route) throws IOException {
        client.text("{\"action\":\"" + route + "\",\"fail\":true,\"observer\":\"" + observer.id() + "\"}");

        assertErrorFrame("Internal server error", route);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "\"ok\"", "5", "[]", "{\"statusCode\":200,\"x\":1}", "{\"statusCode\":200,\"body\":{}}"})
    void t39_malformedAnswerGivesAnErrorFrame(String answer) throws IOException {
        send("act", answer);

        assertErrorFrame("Internal server error", "act");
    }

    @Test
    void t40_answerAfterTheIntegrationTimeoutIsDiscarded() throws IOException {
        String mark = UUID.randomUUID().toString();
        try (WireClient hasty = stack.connect(Api.HASTY)) {
            hasty.text("{\"action\":\"ask\",\"until\":\"" + mark + "\",\"observer\":\"" + observer.id() + "\"}");

            assertThat(hasty.nextText()).isEqualTo(frame("Endpoint request timed out", observer.event("ask")));
            client.text("{\"action\":\"ask\",\"mark\":\"" + mark + "\",\"observer\":\"" + observer.id() + "\"}");
            observer.goesOn(mark);
            hasty.text("{\"action\":\"ask\",\"answer\":\"{\\\"statusCode\\\":200,\\\"body\\\":\\\"next\\\"}\"}");
            assertThat(hasty.nextText()).isEqualTo("next");
        }
    }

    @Test
    void t45_laterAnswersMayOvertakeEarlierOnes() throws IOException {
        String mark = UUID.randomUUID().toString();
        client.text("{\"action\":\"ask\",\"until\":\"" + mark + "\",\"answer\":\"" + answer("first") + "\"}");
        List<String> answers = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            client.text("{\"action\":\"ask\",\"answer\":\"" + answer("later " + i) + "\"}");
        }
        for (int i = 1; i <= 9; i++) {
            answers.add(client.nextText());
        }

        assertThat(answers)
                .hasSize(9)
                .allMatch(text -> text.startsWith("later "))
                .doesNotHaveDuplicates();
        client.text("{\"action\":\"act\",\"mark\":\"" + mark + "\"}");
        assertThat(client.nextText()).isEqualTo("first");
    }

    private static String answer(String body) {
        return "{\\\"statusCode\\\":200,\\\"body\\\":\\\"" + body + "\\\"}";
    }

    private void send(String route, String answer) throws IOException {
        client.text(JsonWriter.create()
                .beginObject()
                .name("action")
                .value(route)
                .name("observer")
                .value(observer.id())
                .name("answer")
                .value(answer)
                .endObject()
                .text());
    }

    /** Asserts that the function was invoked, but that its answer is not sent to the client. */
    private void assertNothingCame(String route) throws IOException {
        assertThat(observer.event(route).routeKey()).isEqualTo(route);
        send("ask", "{\"statusCode\":200,\"body\":\"something else\"}");
        assertThat(client.nextText()).isEqualTo("something else");
    }

    private void assertErrorFrame(String message, String route) throws IOException {
        assertThat(client.nextText()).isEqualTo(frame(message, observer.event(route)));
        send("ask", "{\"statusCode\":200,\"body\":\"still open\"}");
        assertThat(client.nextText()).isEqualTo("still open");
    }

    private static String frame(String message, Event event) {
        return "{\"message\": \"%s\", \"connectionId\":\"%s\", \"requestId\":\"%s\"}"
                .formatted(message, event.connectionId(), event.text("requestContext", "requestId"));
    }
}
