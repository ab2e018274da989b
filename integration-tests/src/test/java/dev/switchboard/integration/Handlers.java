package dev.switchboard.integration;

import dev.switchboard.EventFixtures;
import dev.switchboard.EventType;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.fixtures.TestContext;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import java.time.Instant;

/**
 * Handlers of one execution environment. Tests invoke these handlers without a gateway, and always for the same
 * connection.
 */
final class Handlers {
    private static final String CONNECTION = "L0SM9cOFvHcCIhw=";

    private final WebSocketRuntime runtime;
    private Runnable duringConnect = () -> {};

    Handlers(TestTable table) {
        this.runtime = WebSocketRuntime.builder()
                .environment(DynamoDb.shared().environment())
                .connectionsTable(table.name())
                .log(entry -> {})
                .build();
    }

    void duringConnect(Runnable action) {
        duringConnect = action;
    }

    WebSocketLambda newHandler() {
        return new WebSocketLambda(RouteTable.named("test").build(), runtime) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                if (event.eventType() == EventType.CONNECT) {
                    duringConnect.run();
                }
                return WebSocketResponse.ok();
            }
        };
    }

    void handle(WebSocketLambda handler, String routeKey) {
        WebSocketEvent event = WebSocketEvent.on(routeKey)
                .connectionId(CONNECTION)
                .connectedAt(Instant.now())
                .build();
        handler.handle(EventFixtures.aws(event), new TestContext());
    }
}
