package dev.switchboard.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.ConnectionStoreException.Cause;
import dev.switchboard.fixtures.ManualClock;
import dev.switchboard.internal.EnvironmentVariables;
import dev.switchboard.internal.aws.AwsClients;
import dev.switchboard.internal.aws.AwsSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the time limit for reading pages of a table, with a server that never sends the second page. */
class ReadingTimeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T01:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final String FIRST_PAGE = """
            {"Items": [{"PK": {"S": "CONNECTION#a="}, "SK": {"S": "CONNECTION#a="}, "connectionId": {"S": "a="},
              "connectedAt": {"N": "1767225600000"}, "ttl": {"N": "1767232800"}}],
             "LastEvaluatedKey": {"PK": {"S": "CONNECTION#a="}, "SK": {"S": "CONNECTION#a="}}}
            """;

    private final ManualClock clock = new ManualClock(NOW);
    private final CountDownLatch testHasEnded = new CountDownLatch(1);
    private volatile CountDownLatch firstPages = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService handlers = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(handlers);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (request.contains("ExclusiveStartKey")) {
                awaitQuietly(testHasEnded);
            } else {
                firstPages.countDown();
                awaitQuietly(firstPages);
                clock.setTo(END.minusMillis(200)); // Leaves 200 ms for the next page.
            }
            byte[] page = FIRST_PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        testHasEnded.countDown();
        server.stop(0);
        handlers.shutdownNow();
    }

    @Test
    void cancelsAPageOfAScanWhenTheTimeRunsOut() {
        breaksOff("Scan", store().readingUntil(END).findAll());
    }

    @Test
    void cancelsThePagesOfASegmentedScanWhenTheTimeRunsOut() {
        firstPages = new CountDownLatch(3);
        breaksOff("Scan", store().withScanSegments(3).readingUntil(END).findAll());
    }

    @Test
    void cancelsAPageOfAQueryWhenTheTimeRunsOut() {
        breaksOff("Query", store().readingUntil(END).findByUser("alice"));
    }

    @Test
    void requestsNoPageAfterTheTimeHasRunOut() {
        ConnectionStore store = store().readingUntil(END);
        clock.advance(Duration.ofSeconds(60));

        assertThatThrownBy(() -> store.findAll().findAny())
                .isInstanceOfSatisfying(
                        ConnectionStoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(Cause.OUT_OF_TIME));
        assertThat(requests).hasValue(0);
    }

    private void breaksOff(String operation, Stream<Connection> reading) {
        try (reading) {
            Iterator<Connection> connections = reading.iterator();
            assertThat(connections.next().connectionId()).isEqualTo("a=");
            assertThatThrownBy(() -> connections.forEachRemaining(connection -> {}))
                    .isInstanceOfSatisfying(ConnectionStoreException.class, e -> {
                        assertThat(e.reason()).isEqualTo(Cause.OUT_OF_TIME);
                        assertThat(e.operation()).isEqualTo(operation);
                    })
                    .hasMessageEndingWith("The time for reading the connections ran out.");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DynamoDbConnectionStore store() {
        AwsSettings aws = new AwsSettings(new EnvironmentVariables(Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "test-key",
                "AWS_SECRET_ACCESS_KEY", "test-secret")));
        return new DynamoDbConnectionStore(AwsClients.dynamoDb(aws), "chat", clock);
    }
}
