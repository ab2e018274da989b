package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EventFixtures;
import dev.switchboard.RecordingGateway;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.fixtures.TestContext;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.testkit.Goodbyes;
import dev.switchboard.message.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that a thousand clients can disconnect at once, while each {@code $disconnect} event causes a broadcast. */
class MassDisconnectIT {
    private static final int CLIENTS = 1_000;
    private static final int INVOCATIONS = 50;

    private final TestTable table = TestTable.create();
    private final ExecutorService lambda = Executors.newFixedThreadPool(INVOCATIONS);
    private final RecordingGateway gateway = new RecordingGateway();
    private final WebSocketLambda handler = new Goodbyes(WebSocketRuntime.builder()
            .environment(DynamoDb.shared().environment())
            .connectionsTable(table.name())
            .gateway(gateway)
            .log(entry -> {})
            .build());

    @AfterEach
    void close() {
        lambda.shutdownNow();
        table.close();
    }

    @Test
    void theNumberOfPostsDoesNotGrowWithTheSquareOfTheNumberOfClients() throws Exception {
        handleAll("$connect");
        assertThat(table.items()).hasSize(CLIENTS);
        gateway.answers(connectionId -> Delivery.GONE);

        handleAll("$disconnect");

        assertThat(table.items()).isEmpty();
        // In the worst case, all concurrent invocations read the table before any of them finds a closed connection.
        assertThat(gateway.attempted().size()).isLessThan(INVOCATIONS * CLIENTS);
    }

    private void handleAll(String routeKey) throws Exception {
        List<Future<?>> invocations = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            WebSocketEvent event = WebSocketEvent.on(routeKey)
                    .connectionId("c" + i)
                    .apiId("api")
                    .stage("dev")
                    .authorizer(routeKey.equals("$connect") ? Map.of("principalId", "u" + i) : Map.of())
                    .connectedAt(Instant.now())
                    .build();
            invocations.add(lambda.submit(() -> handler.handle(EventFixtures.aws(event), new TestContext())));
        }
        for (Future<?> invocation : invocations) {
            invocation.get();
        }
    }
}
