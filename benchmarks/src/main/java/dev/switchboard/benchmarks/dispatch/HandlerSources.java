package dev.switchboard.benchmarks.dispatch;

import dev.switchboard.benchmarks.compile.SourceFile;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Creates the sources of the compared handlers. Each route replies to a message with the content of the message. */
final class HandlerSources {
    private static final String MESSAGES = """
            package benchmark;
            public final class Messages {
                public record Question(String id, String text, int number) {}
                public record Answer(String id, String text, int number) {}
            }
            """;

    private static final String ROUTES = """
            package benchmark;
            import dev.switchboard.annotation.*;
            @WebSocketApi(name = "benchmark", connections = WebSocketApi.Connections.NONE, template = false)
            public final class Routes {
            {routes}}
            """;

    private static final String ROUTE = """
                @WebSocketRoute("route%1$d")
                Messages.Answer route%1$d(Messages.Question question) {
                    return new Messages.Answer(question.id(), question.text(), question.number());
                }
            """;

    private static final String SWITCH = """
            package benchmark;
            import com.amazonaws.services.lambda.runtime.*;
            import dev.switchboard.*;
            import dev.switchboard.json.*;
            import java.io.*;
            import java.util.function.*;
            public final class SwitchHandler implements RequestStreamHandler {
                private final BiFunction<byte[], Context, WebSocketEvent> reader;
                private final Function<WebSocketResponse, byte[]> writer;

                public SwitchHandler(
                        BiFunction<byte[], Context, WebSocketEvent> reader,
                        Function<WebSocketResponse, byte[]> writer) {
                    this.reader = reader;
                    this.writer = writer;
                }

                @Override
                public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
                    WebSocketEvent event = reader.apply(in.readAllBytes(), context);
                    out.write(writer.apply(answer(event)));
                }

                private WebSocketResponse answer(WebSocketEvent event) {
                    return switch (event.routeKey()) {
            {cases}            default -> throw new IllegalArgumentException(event.routeKey());
                    };
                }
            {routes}}
            """;

    private static final String SWITCH_ROUTE = """
                private WebSocketResponse route%1$d(WebSocketEvent event) {
                    Messages.Question question = Json.read(event.body(), Messages_QuestionJson.CODEC);
                    Messages.Answer answer = new Messages.Answer(question.id(), question.text(), question.number());
                    return WebSocketResponse.ok(Json.write(answer, Messages_AnswerJson.CODEC));
                }
            """;

    private static final String JACKSON = """
            package benchmark;
            import com.amazonaws.services.lambda.runtime.*;
            import com.amazonaws.services.lambda.runtime.events.*;
            import com.fasterxml.jackson.databind.*;
            import java.io.*;
            public final class JacksonHandler implements RequestStreamHandler {
                private final ObjectMapper json =
                        new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

                @Override
                public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
                    APIGatewayV2WebSocketEvent event = json.readValue(in, APIGatewayV2WebSocketEvent.class);
                    out.write(json.writeValueAsBytes(answer(event)));
                }

                private APIGatewayV2WebSocketResponse answer(APIGatewayV2WebSocketEvent event) throws IOException {
                    return switch (event.getRequestContext().getRouteKey()) {
            {cases}            default -> throw new IllegalArgumentException(event.getRequestContext().getRouteKey());
                    };
                }

                private APIGatewayV2WebSocketResponse ok(String body) {
                    APIGatewayV2WebSocketResponse response = new APIGatewayV2WebSocketResponse();
                    response.setStatusCode(200);
                    response.setBody(body);
                    return response;
                }
            {routes}}
            """;

    private static final String JACKSON_ROUTE = """
                private APIGatewayV2WebSocketResponse route%1$d(APIGatewayV2WebSocketEvent event) throws IOException {
                    Messages.Question question = json.readValue(event.getBody(), Messages.Question.class);
                    Messages.Answer answer = new Messages.Answer(question.id(), question.text(), question.number());
                    return ok(json.writeValueAsString(answer));
                }
            """;

    private static final String CASE = """
                        case "route%1$d" -> route%1$d(event);
            """;

    private HandlerSources() {}

    /** Returns the sources of all handlers, each with the given number of routes. */
    static List<SourceFile> of(int routes) {
        return List.of(
                new SourceFile("benchmark.Messages", MESSAGES),
                new SourceFile("benchmark.Routes", ROUTES.replace("{routes}", each(routes, ROUTE))),
                new SourceFile("benchmark.SwitchHandler", handler(SWITCH, routes, SWITCH_ROUTE)),
                new SourceFile("benchmark.JacksonHandler", handler(JACKSON, routes, JACKSON_ROUTE)));
    }

    private static String handler(String template, int routes, String route) {
        return template.replace("{cases}", each(routes, CASE)).replace("{routes}", each(routes, route));
    }

    private static String each(int routes, String template) {
        IntFunction<String> text = number -> String.format(template, number);
        return IntStream.range(0, routes).mapToObj(text).collect(Collectors.joining());
    }
}
