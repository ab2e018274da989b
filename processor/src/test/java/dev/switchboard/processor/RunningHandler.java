package dev.switchboard.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.TestContext;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A generated handler that has been compiled and loaded. The handler is called as Lambda calls it, with the JSON of an
 * event.
 */
final class RunningHandler {
    static final String CONNECTION_ID = "AbCdEfGhIjKlMnQ=";

    private final InMemoryConnectionStore connections;
    private final List<String> sent = new ArrayList<>();
    private final WebSocketLambda handler;

    private RunningHandler(ClassLoader classes, String name) throws ReflectiveOperationException {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        this.connections = new InMemoryConnectionStore(clock);
        WebSocketRuntime runtime = WebSocketRuntime.builder()
                .environment(Map.of())
                .clock(clock)
                .connections(connections)
                .gateway(new Recorder())
                .log(entry -> {})
                .build();
        this.handler = (WebSocketLambda)
                classes.loadClass(name).getConstructor(WebSocketRuntime.class).newInstance(runtime);
    }

    /** Compiles the sources and creates the handler of their class {@code example.Routes}. */
    static RunningHandler of(Compiling sources) throws Exception {
        return new RunningHandler(new CompiledClasses(sources.compile()), "example.RoutesHandler");
    }

    /** Returns the response to a handshake with a query, given as a JSON object of lists. */
    String connect(String query) throws IOException {
        return answer("$connect", "CONNECT", "\"multiValueQueryStringParameters\": " + query);
    }

    String connect() throws IOException {
        return connect("{}");
    }

    /** Returns the response to a message. */
    String message(String routeKey, String body) throws IOException {
        return answer(routeKey, "MESSAGE", "\"body\": " + quoted(body));
    }

    String disconnect(int code, String reason) throws IOException {
        return answer(
                "$disconnect",
                "DISCONNECT\", \"disconnectStatusCode\": " + code + ", \"disconnectReason\": \"" + reason,
                "\"body\": null");
    }

    /** Returns the users of all stored connections. */
    List<String> userIds() {
        return connections
                .findAll()
                .flatMap(connection -> connection.userId().stream())
                .toList();
    }

    /** Returns all messages that were sent, to any connection. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    private String answer(String routeKey, String eventType, String more) throws IOException {
        String event = """
                {"requestContext": {"routeKey": %s, "eventType": "%s", "connectionId": "%s", "requestId": "r1",
                 "stage": "dev", "apiId": "a1", "domainName": "a1.execute-api.eu-central-1.amazonaws.com",
                 "connectedAt": 1767225600000, "requestTimeEpoch": 1767225600000,
                 "authorizer": {"tenant": "acme"}},
                 "stageVariables": {"index": "main"}, "isBase64Encoded": false, %s}
                """.formatted(quoted(routeKey), eventType, CONNECTION_ID, more);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, new TestContext());
        return answer.toString(UTF_8);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted.append(c < ' ' || c == '"' || c == '\\' ? String.format("\\u%04x", (int) c) : c);
        }
        return quoted.append('"').toString();
    }

    private final class Recorder implements ConnectionGateway {
        @Override
        public Delivery post(String connectionId, byte[] json, Duration atMost) {
            sent.add(new String(json, UTF_8));
            return Delivery.DELIVERED;
        }

        @Override
        public Optional<ConnectionStatus> get(String connectionId) {
            return Optional.empty();
        }

        @Override
        public Delivery delete(String connectionId) {
            return Delivery.GONE;
        }
    }
}
