package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.DevServer;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.BroadcastResult;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.MessageSender;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests the whole path of a message: client, gateway, generated handler, DynamoDB, sender, AWS SDK, gateway, client.
 */
class ChainIT {
    private final List<LogEntry> log = Collections.synchronizedList(new ArrayList<>());
    private final TestTable table = TestTable.create();
    private DevServer server;

    @BeforeEach
    void start() throws Exception {
        server = server(table.name());
    }

    @AfterEach
    void stop() {
        server.close();
        table.close();
    }

    @Test
    void storesConnectionsWhileTheyAreOpen() throws Throwable {
        Client alice = Client.connect(server.webSocket(), "userId=alice&note=window");
        assertThat(all()).singleElement().satisfies(connection -> {
            assertThat(connection.userId()).contains("alice");
            assertThat(connection.attributes()).isEqualTo(Map.of("note", "window"));
            assertThat(lifetime(connection)).isEqualTo(Duration.ofMinutes(12));
        });

        alice.leave();
        Eventually.holds(() -> assertThat(all()).isEmpty());
    }

    @Test
    void deliversToEveryoneAndExtendsTheLifetimeOfTheirEntries() throws Throwable {
        Client alice = Client.connect(server.webSocket(), "userId=alice");
        Client bob = Client.connect(server.webSocket(), "userId=bob");
        alice.send("{\"action\":\"say\",\"text\":\"hello\"}");

        assertThat(alice.next()).isEqualTo("{\"type\":\"said\",\"text\":\"hello\"}");
        assertThat(bob.next()).isEqualTo("{\"type\":\"said\",\"text\":\"hello\"}");
        Eventually.holds(() -> assertThat(all())
                .hasSize(2)
                .allSatisfy(connection -> assertThat(lifetime(connection)).isEqualTo(Duration.ofMinutes(130))));
    }

    @Test
    void deliversToAllConnectionsOfAUserAndToNobodyElse() throws Exception {
        Client window = Client.connect(server.webSocket(), "userId=alice");
        Client phone = Client.connect(server.webSocket(), "userId=alice");
        Client bob = Client.connect(server.webSocket(), "userId=bob");
        bob.send("{\"action\":\"whisper\",\"to\":\"alice\",\"text\":\"psst\"}");
        assertThat(window.next()).isEqualTo("{\"type\":\"said\",\"text\":\"psst\"}");
        assertThat(phone.next()).isEqualTo("{\"type\":\"said\",\"text\":\"psst\"}");

        bob.send("{\"action\":\"say\",\"text\":\"hello\"}");
        assertThat(bob.next()).isEqualTo("{\"type\":\"said\",\"text\":\"hello\"}");
    }

    @Test
    void handlesMessagesFromAConnectionThatIsMissingFromTheTable() throws Exception {
        Client alice = Client.connect(server.webSocket(), "userId=alice&note=window");
        String id = all().get(0).connectionId();
        alice.send("{\"action\":\"me\"}");
        assertThat(alice.next())
                .isEqualTo("{\"connectionId\":\"" + id + "\",\"userId\":\"alice\",\"note\":\"window\"}");

        store().delete(id);
        alice.send("{\"action\":\"me\"}");

        assertThat(alice.next()).isEqualTo("{\"connectionId\":\"" + id + "\"}");
        assertThat(all()).as("the connection is not saved again").isEmpty();
    }

    @Test
    void refusesClientsAndLogsTheReasonIfTheTableIsMissing() throws Exception {
        try (DevServer other = server("no-such-table")) {
            assertThat(Client.refused(other.webSocket())).isEqualTo(500);
        }

        assertThat(log)
                .filteredOn(entry -> entry.level() == LogEntry.Level.ERROR)
                .singleElement()
                .satisfies(entry -> assertThat(entry.error())
                        .hasMessageStartingWith("PutItem on the connection table \"no-such-table\" failed. The table"
                                + " does not exist. Check CONNECTIONS_TABLE, AWS_REGION and the account."));
    }

    @Test
    void sendsFromProgramsOutsideLambda() throws Exception {
        Client alice = Client.connect(server.webSocket(), "userId=alice");
        String id = all().get(0).connectionId();
        try (SdkProperties properties = SdkProperties.of(DynamoDb.shared().environment())) {
            assertThat(properties).isNotNull();
            MessageSender sender = WebSocketRuntime.senderTo(server.callbackEndpoint(), table.name());

            assertThat(sender.sendMessage(id, Map.of("n", 1))).isEqualTo(Delivery.DELIVERED);
            assertThat(sender.broadcastToUser("alice", Map.of("n", 2)))
                    .isEqualTo(new BroadcastResult(1, 0, 0, Map.of(), Optional.empty()));
            assertThat(sender.disconnect(id)).isEqualTo(Delivery.DELIVERED);
        }

        assertThat(alice.next()).isEqualTo("{\"n\":1}");
        assertThat(alice.next()).isEqualTo("{\"n\":2}");
        assertThat(alice.next()).isEqualTo("closed 1000");
    }

    private DevServer server(String tableName) throws Exception {
        return DevServer.running(RoomRoutesHandler::new)
                .port(0)
                .quiet()
                .runtime(runtime -> runtime.environment(DynamoDb.shared().environment())
                        .connectionsTable(tableName)
                        .log(log::add))
                .start();
    }

    private ConnectionStore store() {
        return table.store(Clock.systemUTC());
    }

    private List<Connection> all() {
        return store().findAll().toList();
    }

    private static Duration lifetime(Connection connection) {
        return Duration.between(connection.connectedAt().truncatedTo(ChronoUnit.SECONDS), connection.expiresAt());
    }
}
