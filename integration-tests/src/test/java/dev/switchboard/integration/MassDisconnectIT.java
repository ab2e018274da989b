package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EventType;
import dev.switchboard.RouteTable;
import dev.switchboard.TestContext;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.binding.AwsEvents;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thousand clients drop at once, and the {@code $disconnect} of each broadcasts to all others. */
class MassDisconnectIT {
    private static final int CLIENTS = 1_000;
    private static final int INVOCATIONS = 50;

    private final TestTable table = TestTable.create();
    private final ExecutorService lambda = Executors.newFixedThreadPool(INVOCATIONS);
    private final AtomicInteger posts = new AtomicInteger();
    private final WebSocketLambda handler = new Goodbyes(WebSocketRuntime.builder()
            .environment(DynamoDb.shared().environment())
            .connectionsTable(table.name())
            .gateway(new EverybodyIsGone(posts))
            .log(entry -> {})
            .build());

    @AfterEach
    void close() {
        lambda.shutdownNow();
        table.close();
    }

    @Test
    void settlesWithPostsThatDoNotGrowWithTheSquareOfTheirNumber() throws Exception {
        handleAll("$connect");
        assertThat(table.items()).hasSize(CLIENTS);

        handleAll("$disconnect");

        assertThat(table.items()).isEmpty();
        // At worst all routes that run at the same time have read the table before the first of them finds anyone gone.
        assertThat(posts.get()).isLessThan(INVOCATIONS * CLIENTS);
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
            invocations.add(lambda.submit(() -> handler.handle(AwsEvents.toAws(event), new TestContext())));
        }
        for (Future<?> invocation : invocations) {
            invocation.get();
        }
    }

    private static final class Goodbyes extends WebSocketLambda {
        private final WebSocketRuntime runtime;

        Goodbyes(WebSocketRuntime runtime) {
            super(RouteTable.named("goodbyes").build(), runtime);
            this.runtime = runtime;
        }

        @Override
        protected WebSocketResponse processWebSocket(WebSocketEvent event) {
            if (event.eventType() == EventType.DISCONNECT) {
                runtime.sender().broadcastToAll(Map.of("left", event.connectionId()));
            }
            return WebSocketResponse.ok();
        }
    }

    private record EverybodyIsGone(AtomicInteger posts) implements ConnectionGateway {
        @Override
        public Delivery post(String connectionId, byte[] json, Duration atMost) {
            posts.incrementAndGet();
            return Delivery.GONE;
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
