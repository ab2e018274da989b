package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.BroadcastResult;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.MessageSender;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests broadcasts with the real AWS SDK over HTTP, to connections stored in DynamoDB. */
class BroadcastIT {
    private static final Map<String, String> HELLO = Map.of("hello", "you");

    private final List<LogEntry> log = Collections.synchronizedList(new ArrayList<>());

    @Test
    void reportsHowManyConnectionsAreGoneAndWhichSendsFailed() throws Exception {
        try (TestTable table = TestTable.create();
                GatewayStub gateway = new GatewayStub()) {
            ConnectionStore store = table.store(Clock.systemUTC());
            Instant aMinuteAgo = Instant.now().minusSeconds(60);
            IntStream.range(0, 1_000).parallel().forEach(i -> store.save(connection("c" + i, aMinuteAgo)));
            IntStream.range(0, 100).forEach(i -> gateway.answersFor("c" + i, 410));
            IntStream.range(100, 110).forEach(i -> gateway.answersFor("c" + i, 403));
            MessageSender sender = sender(gateway.endpoint(), DynamoDb.shared().environment(), table.name());

            BroadcastResult result = sender.broadcastToAll(HELLO);

            assertThat(result.delivered()).isEqualTo(890);
            assertThat(result.gone()).isEqualTo(100);
            assertThat(result.failed()).isEqualTo(10);
            assertThat(result.failures().keySet())
                    .isEqualTo(IntStream.range(100, 110).mapToObj(i -> "c" + i).collect(Collectors.toSet()));
            assertThat(result.failures().values())
                    .extracting(DeliveryException::reason)
                    .containsOnly(DeliveryException.Cause.FORBIDDEN);
            assertThat(gateway.delivered()).hasSize(890);
            assertThat(table.items())
                    .as("closed connections are removed before the broadcast returns")
                    .hasSize(900);
            assertThat(gateway.clients()).as("HTTP connections are reused").isLessThan(100);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("switchboard-broadcast", "switchboard-clean-up", "switchboard-scan");
        }
    }

    @Test
    void reportsGoneConnectionsEvenWhileDynamoDbIsDown() throws Exception {
        try (GatewayStub gateway = new GatewayStub()) {
            gateway.answersFor("c1", 410);
            MessageSender sender = sender(gateway.endpoint(), nothingListens(), "connections");

            assertThat(sender.sendMessage("c1", HELLO)).isEqualTo(Delivery.GONE);
            sender.awaitCleanUp(Duration.ofSeconds(30));

            assertThat(log).singleElement().satisfies(entry -> {
                assertThat(entry.level()).isEqualTo(LogEntry.Level.WARNING);
                assertThat(entry.connectionId()).isEqualTo("c1");
                assertThat(entry.error())
                        .hasMessageStartingWith("DeleteItem on the connection table \"connections\" failed."
                                + " DynamoDB did not answer in time, or the connection failed. Check AWS_REGION");
            });
        }
    }

    private MessageSender sender(URI endpoint, Map<String, String> environment, String table) {
        return WebSocketRuntime.builder()
                .environment(environment)
                .endpoint(endpoint)
                .connectionsTable(table)
                .log(log::add)
                .build()
                .sender();
    }

    private static Map<String, String> nothingListens() {
        return DynamoDb.environment(URI.create("http://127.0.0.1:" + DynamoDbLocal.freePort()));
    }

    private static Connection connection(String id, Instant connectedAt) {
        return new Connection(
                id, Optional.of("alice"), connectedAt, connectedAt.plusSeconds(600), Map.of(), Optional.empty());
    }
}
