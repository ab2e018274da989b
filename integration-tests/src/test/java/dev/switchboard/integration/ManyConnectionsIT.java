package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Tests reading a table of more than 2.5 MB, although DynamoDB returns at most 1 MB for each query or scan. */
class ManyConnectionsIT {
    private static final int CONNECTIONS = 3_000;
    private static final int BATCH = 25;
    private static final TestTable TABLE = TestTable.create();
    private static final Clock CLOCK = Clock.systemUTC();

    @BeforeAll
    static void fill() {
        for (int from = 0; from < CONNECTIONS; from += BATCH) {
            List<WriteRequest> batch = IntStream.range(from, from + BATCH)
                    .mapToObj(i -> WriteRequest.builder()
                            .putRequest(PutRequest.builder().item(item(i)).build())
                            .build())
                    .toList();
            assertThat(TABLE.client()
                            .batchWriteItem(write -> write.requestItems(Map.of(TABLE.name(), batch)))
                            .unprocessedItems())
                    .isEmpty();
        }
    }

    @AfterAll
    static void delete() {
        TABLE.close();
    }

    @Test
    void findsAllConnectionsOfAUser() {
        try (Stream<Connection> found = TABLE.store(CLOCK).findByUser("alice")) {
            assertThat(ids(found)).isEqualTo(allIds());
        }
    }

    @Test
    void findsAllConnections() {
        try (Stream<Connection> found = TABLE.store(CLOCK).findAll()) {
            assertThat(ids(found)).isEqualTo(allIds());
        }
    }

    @Test
    void findsAllConnectionsInSeveralSegmentsAndEndsItsThreads() {
        for (int segments : List.of(2, 4, 16)) {
            try (Stream<Connection> found =
                    TABLE.store(CLOCK).withScanSegments(segments).findAll()) {
                assertThat(ids(found)).isEqualTo(allIds());
            }
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("switchboard-scan");
    }

    @Test
    void endsTheThreadsOfAScanThatIsNotReadToTheEnd() {
        try (Stream<Connection> found = TABLE.store(CLOCK).withScanSegments(4).findAll()) {
            assertThat(found.limit(3)).hasSize(3);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("switchboard-scan");
    }

    @Test
    void readsAPageOnlyWhenItIsNeeded() {
        CountingClient counting = new CountingClient(TABLE.client());
        ConnectionStore store = new TestTable(counting.client(), TABLE.name()).store(CLOCK);
        try (Stream<Connection> found = store.findAll()) {
            assertThat(found.findFirst()).isPresent();
        }
        assertThat(counting.count("scan")).isEqualTo(1);

        try (Stream<Connection> found = store.findAll()) {
            assertThat(found).hasSize(CONNECTIONS);
        }
        assertThat(counting.count("scan")).isGreaterThanOrEqualTo(4);
    }

    private static Set<String> ids(Stream<Connection> connections) {
        List<String> ids = connections.map(Connection::connectionId).toList();
        assertThat(ids).doesNotHaveDuplicates();
        return Set.copyOf(ids);
    }

    private static Set<String> allIds() {
        return IntStream.range(0, CONNECTIONS).mapToObj(i -> "c" + i).collect(Collectors.toSet());
    }

    private static Map<String, AttributeValue> item(int i) {
        long now = CLOCK.millis();
        return Map.of(
                "PK", AttributeValue.fromS("CONNECTION#c" + i),
                "SK", AttributeValue.fromS("CONNECTION#c" + i),
                "connectionId", AttributeValue.fromS("c" + i),
                "userId", AttributeValue.fromS("alice"),
                "connectedAt", AttributeValue.fromN(Long.toString(now)),
                "ttl", AttributeValue.fromN(Long.toString(now / 1_000 + 600)),
                "attributes", AttributeValue.fromM(Map.of("note", AttributeValue.fromS("x".repeat(900)))));
    }
}
