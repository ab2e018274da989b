package dev.switchboard.lambda;

import dev.switchboard.EventFixtures;
import dev.switchboard.EventType;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.fixtures.TestContext;
import dev.switchboard.log.LogEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Program that {@link PrimedStartTest} runs in a separate process. It creates a handler as Lambda does, and then
 * handles the {@code $connect} and the first message of a client.
 */
public final class PrimedStart {
    private PrimedStart() {}

    public static void main(String[] arguments) throws IOException {
        WebSocketRuntime runtime =
                WebSocketRuntime.builder().log(PrimedStart::print).build();
        WebSocketLambda lambda = new WebSocketLambda(RouteTable.named("test").build(), runtime) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                if (event.eventType() == EventType.MESSAGE) {
                    sendMessage(event.connectionId(), Map.of("n", 1));
                }
                return WebSocketResponse.ok();
            }
        };
        new Ready();
        for (String event : new String[] {"connect", "message-custom-route"}) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            lambda.handleRequest(new ByteArrayInputStream(EventFixtures.bytes(event)), answer, new TestContext());
            System.out.println("answer: " + answer.toString(StandardCharsets.UTF_8));
        }
    }

    private static void print(LogEntry entry) {
        System.out.println("log: " + entry);
    }

    /** Marks, in the list of loaded classes, the moment when the handler has been created. */
    static final class Ready {}
}
