package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.DevServer;
import dev.switchboard.message.BroadcastResult;
import dev.switchboard.message.MessageSender;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that, at most one TTL after a process is killed, the table contains only open connections again. */
class KillIT {
    private static final Duration FIRST_TTL = Duration.ofMinutes(12);
    private static final Duration LAST_TTL = Duration.ofMinutes(130);
    private static final int CLIENTS = 40;

    @Test
    void entriesExpireIfTheGatewayIsKilledDuringABroadcast() throws Exception {
        Map<String, String> environment = DynamoDb.shared().environment();
        try (TestTable table = TestTable.create();
                GatewayProcess gateway = GatewayProcess.start(environment, table.name(), 0)) {
            List<Client> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(Client.connect(gateway.webSocket(), "userId=u" + i));
            }
            MessageSender sender = sender(gateway.callbackEndpoint(), environment, table, Clock.systemUTC());
            CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> {
                awaitMessage(clients.get(0));
                gateway.kill();
            });

            // The broadcast is repeated, because the gateway may be killed during the first one or later.
            List<BroadcastResult> results = new ArrayList<>();
            while (!killed.isDone()) {
                results.add(sender.broadcastToAll(Map.of("n", results.size())));
            }
            results.add(sender.broadcastToAll(Map.of("n", "last")));

            assertThat(results)
                    .isNotEmpty()
                    .allSatisfy(result -> assertThat(result.delivered() + result.gone() + result.failed())
                            .isEqualTo(CLIENTS));
            assertThat(results.get(results.size() - 1).failed()).isEqualTo(CLIENTS);
            assertThat(live(table, Duration.ZERO))
                    .as("entries of connections for which $disconnect was not invoked")
                    .isEqualTo(CLIENTS);
            assertThat(live(table, LAST_TTL)).isZero();

            nextGatewayLeavesTheOldEntries(environment, table);
        }
    }

    /** Only the gateway that opened a connection may remove it, because several developers may share a table. */
    private static void nextGatewayLeavesTheOldEntries(Map<String, String> environment, TestTable table)
            throws Exception {
        try (GatewayProcess next = GatewayProcess.start(environment, table.name(), 0)) {
            Client survivor = Client.connect(next.webSocket(), "userId=survivor");
            Clock later = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(31));
            MessageSender sender = sender(next.callbackEndpoint(), environment, table, later);

            assertThat(sender.broadcastToAll(Map.of("n", "again")))
                    .isEqualTo(new BroadcastResult(1, CLIENTS, 0, Map.of(), Optional.empty()));
            assertThat(survivor.next()).isEqualTo("{\"n\":\"again\"}");
            assertThat(live(table, Duration.ZERO)).isEqualTo(CLIENTS + 1);

            survivor.send("{\"action\":\"say\",\"text\":\"hello\"}");
            assertThat(survivor.next()).isEqualTo("{\"type\":\"said\",\"text\":\"hello\"}");
            assertThat(live(table, Duration.ZERO)).isEqualTo(CLIENTS + 1);
            assertThat(live(table, LAST_TTL))
                    .as("entries after the longest TTL")
                    .isZero();
        }
    }

    @Test
    void onlyOpenConnectionsRemainAfterAnOutageOfDynamoDb(@TempDir Path folder) throws Throwable {
        int port = DynamoDbLocal.freePort();
        DynamoDbLocal dynamoDb = DynamoDbLocal.start(port, folder);
        Map<String, String> environment = DynamoDb.environment(dynamoDb.endpoint());
        TestTable table = TestTable.create(DynamoDb.client(environment));
        try (DevServer server = server(environment, table)) {
            Client silent = Client.connect(server.webSocket(), "userId=silent");
            Client alice = Client.connect(server.webSocket(), "userId=alice");
            dynamoDb.close();

            alice.send("{\"action\":\"fail\"}");
            assertThat(alice.next()).startsWith("{\"type\":\"error\",\"code\":\"internal_error\"");
            assertThat(Client.refused(server.webSocket())).isEqualTo(500);
            silent.leave();
            Eventually.holds(() -> assertThat(silent.next()).isEqualTo("closed 1000"));

            try (DynamoDbLocal again = DynamoDbLocal.start(port, folder)) {
                assertThat(again.port()).isEqualTo(port);
                Client bob = Client.connect(server.webSocket(), "userId=bob");
                // After an error the runtime does not call the store for some seconds. The first message after this
                // pause extends the lifetime of the entry.
                Eventually.holds(() -> {
                    heard(alice);
                    heard(bob);
                    assertThat(users(table, FIRST_TTL)).containsExactlyInAnyOrder("alice", "bob");
                });
            }
        }
    }

    private static void heard(Client client) throws InterruptedException {
        client.send("{\"action\":\"me\"}");
        assertThat(client.next()).startsWith("{\"connectionId\":");
    }

    @Test
    void theEntryExpiresIfDisconnectIsNotInvoked() {
        try (TestTable table = TestTable.create()) {
            Handlers handlers = new Handlers(table);
            handlers.handle(handlers.newHandler(), "$connect");

            assertThat(live(table, FIRST_TTL.minusMinutes(1))).isEqualTo(1);
            assertThat(live(table, FIRST_TTL)).isZero();
        }
    }

    @Test
    void noEntryRemainsIfDisconnectIsInvokedBeforeConnectHasReturned() throws Exception {
        try (TestTable table = TestTable.create()) {
            Handlers handlers = new Handlers(table);
            handlers.duringConnect(() -> handlers.handle(handlers.newHandler(), "$disconnect"));
            handlers.handle(handlers.newHandler(), "$connect");
            assertThat(live(table, Duration.ZERO))
                    .as("entries if the same execution environment handles both events")
                    .isZero();

            Handlers elsewhere = new Handlers(table);
            handlers.duringConnect(() -> elsewhere.handle(elsewhere.newHandler(), "$disconnect"));
            handlers.handle(handlers.newHandler(), "$connect");
            assertThat(live(table, FIRST_TTL))
                    .as("entries after the first TTL if different environments handle the two events")
                    .isZero();
        }
    }

    private static DevServer server(Map<String, String> environment, TestTable table) throws Exception {
        return DevServer.running(RoomRoutesHandler::new)
                .port(0)
                .quiet()
                .runtime(runtime -> runtime.environment(environment)
                        .connectionsTable(table.name())
                        .log(entry -> {}))
                .start();
    }

    private static MessageSender sender(URI endpoint, Map<String, String> environment, TestTable table, Clock clock) {
        return WebSocketRuntime.builder()
                .environment(environment)
                .endpoint(endpoint)
                .connectionsTable(table.name())
                .clock(clock)
                .log(entry -> {})
                .build()
                .sender();
    }

    private static void awaitMessage(Client client) {
        try {
            client.next();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the number of connections that will not have expired after the given time. */
    private static int live(TestTable table, Duration after) {
        return users(table, after).size();
    }

    private static List<String> users(TestTable table, Duration after) {
        ConnectionStore store = table.store(Clock.offset(Clock.systemUTC(), after));
        return store.findAll().map(KillIT::user).toList();
    }

    private static String user(Connection connection) {
        return connection.userId().orElse("");
    }
}
