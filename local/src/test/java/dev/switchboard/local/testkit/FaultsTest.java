package dev.switchboard.local.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.ConnectResult;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.connection.Connection;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.message.BroadcastResult;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.SystemMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the faults that a test can cause. Most tests show a mistake in a handler that only the fault reveals. */
class FaultsTest {

    @Test
    void lostDisconnectRevealsAHandlersOwnListThatGoesOutOfDate() {
        Set<String> online = new HashSet<>();
        TestClients clients = start(runtime -> new RoomHandler(runtime) {
            @Override
            WebSocketResponse connect(WebSocketEvent event) {
                online.add(event.connectionId());
                return super.connect(event);
            }

            @Override
            void left(WebSocketEvent event) {
                online.remove(event.connectionId());
            }
        });
        TestClient alice = clients.connect();
        TestClient bob = clients.connect();
        clients.advance(Duration.ofMinutes(1));

        clients.faults().loseDisconnect();
        bob.vanish();
        assertThat(clients.connections()).hasSize(2);
        alice.send("say");

        assertThat(clients.connections()).extracting(Connection::connectionId).containsExactly(alice.connectionId());
        assertThat(online).as("the handler's own list, which is out of date").hasSize(2);
        assertThat(clients.whatHappened()).contains("client 2  POST @connections is answered with 410");
    }

    @Test
    void onlyTheNextDisconnectIsLost() {
        TestClients clients = TestClients.of(RoomHandler.class);
        clients.faults().loseDisconnect();

        clients.connect().close();
        clients.connect().close();

        assertThat(clients.connections()).hasSize(1);
    }

    @Test
    void throttledPostsRevealAHandlerThatTreatsEveryFailureAsGone() {
        TestClients clients = start(runtime -> new RoomHandler(runtime) {
            @Override
            void say(WebSocketEvent event) {
                try {
                    sender.sendMessage(event.connectionId(), Map.of("echo", event.body()));
                } catch (DeliveryException failed) {
                    runtime.connections().delete(event.connectionId());
                }
            }
        });
        TestClient client = clients.connect();

        clients.faults().throttlePosts(100);
        client.send("say");

        assertThat(client.isOpen()).isTrue();
        assertThat(clients.connections())
                .as("the connection is open, but its entry was deleted")
                .isEmpty();
    }

    @Test
    void throttledPostsAreRetriedOnTheTestsClock() {
        TestClients clients = TestClients.of(RoomHandler.class);
        TestClient client = clients.connect();
        Instant before = clients.now();

        clients.faults().throttlePosts(3);
        client.send("say");

        client.nextText();
        assertThat(clients.now()).isAfter(before).isBefore(before.plusSeconds(2));
    }

    @Test
    void failingPostsRevealAnIgnoredBroadcastResult() {
        TestClients clients = TestClients.of(RoomHandler.class);
        TestClient alice = clients.connect();
        TestClient bob = clients.connect();

        clients.faults().failPosts(1);
        alice.send("say");

        assertThat(alice.unread().size() + bob.unread().size()).isEqualTo(1);
        assertThat(clients.whatHappened()).contains("say answered 200", "A broadcast could not reach 1 connections.");
    }

    @Test
    void clientThatStopsReadingDoesNotHoldUpOthers() {
        TestClients clients = TestClients.of(RoomHandler.class);
        TestClient slow = clients.connect();
        TestClient other = clients.connect();

        slow.stopReading();
        other.send("say");

        slow.assertNothing();
        other.nextText();
        slow.resumeReading();
        BroadcastResult result = clients.sender().broadcastToAll(Map.of("text", "again"));
        assertThat(result.delivered()).isEqualTo(2);
    }

    @Test
    void failingStoreRevealsActionsForAClientThatIsThenRefused() {
        List<String> welcomed = new ArrayList<>();
        TestClients clients = start(runtime -> new RoomHandler(runtime) {
            @Override
            WebSocketResponse connect(WebSocketEvent event) {
                welcomed.add(event.connectionId());
                return super.connect(event);
            }
        });

        clients.faults().failStore();
        assertThat(clients.connectRefused(c -> {}).status()).isEqualTo(500);

        assertThat(welcomed).as("welcomed, but never connected").hasSize(1);
        clients.faults().repair();
        assertThat(clients.connect().isOpen()).isTrue();
    }

    @Test
    void slowStoreRevealsLookupsInALoop() {
        TestClients clients = start(runtime -> new RoomHandler(runtime) {
            @Override
            void say(WebSocketEvent event) {
                List<String> ids;
                try (Stream<Connection> all = runtime.connections().findAll()) {
                    ids = all.map(Connection::connectionId).toList();
                }
                ids.forEach(id -> runtime.connections().findByConnectionId(id));
            }
        });
        TestClient client = clients.connect();
        for (int others = 0; others < 40; others++) {
            clients.connect();
        }

        clients.faults().slowStore(Duration.ofSeconds(1));
        client.send("say");

        assertThat(client.nextText()).contains("Endpoint request timed out");
    }

    @Test
    void staleUserIndexRevealsAnUnreliableSingleSessionCheck() {
        TestClients clients = start(runtime -> new RoomHandler(runtime) {
            @Override
            WebSocketResponse connect(WebSocketEvent event) {
                try (Stream<Connection> before = runtime.connections().findByUser("alice")) {
                    return (before.findAny().isPresent() ? ConnectResult.reject(409) : ConnectResult.accept("alice"))
                            .toResponse();
                }
            }
        });

        clients.faults().staleUserIndex();
        clients.connect();
        clients.connect();
        assertThat(clients.connections())
                .as("two sessions where one is allowed")
                .hasSize(2);

        clients.faults().repair();
        assertThat(clients.connectRefused(c -> {}).status()).isEqualTo(409);
    }

    @Test
    void staleUserIndexStillListsClosedConnections() {
        TestClients clients = TestClients.of(RoomHandler.class);
        TestClient alice = clients.connect(c -> c.query("userId", "alice"));
        clients.faults().staleUserIndex();
        alice.close();

        BroadcastResult result = clients.sender().broadcastToUser("alice", SystemMessage.of("hello", "Hello."));

        assertThat(result.gone()).isEqualTo(1);
    }

    @Test
    void duplicateMessageRevealsAnOrderThatIsPlacedTwice() {
        List<String> orders = new ArrayList<>();
        TestClients clients = start(runtime -> new RoomHandler(runtime) {
            @Override
            void say(WebSocketEvent event) {
                orders.add(event.messageId());
            }
        });
        TestClient client = clients.connect();

        clients.faults().duplicate("say");
        client.send("say");
        client.send("say");

        assertThat(orders).hasSize(3);
        assertThat(orders.get(0)).isEqualTo(orders.get(1)).isNotEqualTo(orders.get(2));
    }

    @Test
    void duplicateDisconnectRevealsASecondGoodbye() {
        TestClients clients = start(runtime -> new RoomHandler(runtime) {
            @Override
            void left(WebSocketEvent event) {
                sender.broadcastToAll(Map.of("left", event.connectionId()), Set.of(event.connectionId()));
            }
        });
        TestClient staying = clients.connect();
        TestClient leaving = clients.connect();

        clients.faults().duplicate("$disconnect");
        leaving.close();

        assertThat(staying.unread()).as("goodbyes received").hasSize(2);
    }

    @Test
    void lateMessageRevealsRelianceOnOrder() {
        StringBuilder latest = new StringBuilder();
        TestClients clients = start(runtime -> new RoomHandler(runtime) {
            @Override
            void say(WebSocketEvent event) {
                latest.setLength(0);
                latest.append(event.body());
            }
        });
        TestClient client = clients.connect();

        clients.faults().delay("say", Duration.ofSeconds(2));
        client.send("say", Map.of("version", 1));
        client.send("say", Map.of("version", 2));
        clients.advance(Duration.ofSeconds(2));

        assertThat(latest).as("the older message has replaced the newer one").contains("\"version\":1");
    }

    @Test
    void lateDisconnectArrivesAfterTheNextConnect() {
        Set<String> present = new HashSet<>();
        TestClients clients = start(runtime -> new RoomHandler(runtime) {
            @Override
            WebSocketResponse connect(WebSocketEvent event) {
                present.add("alice");
                return ConnectResult.accept("alice").toResponse();
            }

            @Override
            void left(WebSocketEvent event) {
                present.remove("alice");
            }
        });

        clients.faults().delay("$disconnect", Duration.ofSeconds(1));
        clients.connect().close();
        TestClient again = clients.connect();
        clients.advance(Duration.ofSeconds(1));

        assertThat(again.isOpen()).isTrue();
        assertThat(present).as("alice is connected but not listed").isEmpty();
    }

    @Test
    void coldStartRevealsStateInFields() {
        TestClients clients = start(Counting::new);
        TestClient client = clients.connect();
        client.send("count");
        client.send("count");
        assertThat(client.unread()).containsExactly("{\"count\":1}", "{\"count\":2}");

        clients.faults().coldStart();
        client.skipUnread();
        client.send("count");

        assertThat(client.nextText()).isEqualTo("{\"count\":1}");
    }

    @Test
    void throttledInvocationsDoNotReachTheHandler() {
        TestClients clients = TestClients.of(RoomHandler.class);
        TestClient client = clients.connect();

        clients.faults().throttleInvocations(2);
        client.send("count");

        assertThat(client.nextText()).startsWith("{\"message\": \"Internal server error\"");
        assertThat(clients.connectRefused(c -> {}).status()).isEqualTo(500);
        client.send("count");
        assertThat(client.nextText()).isEqualTo("{\"count\":1}");
    }

    @Test
    void connectCannotBeDuplicatedOrDelayed() {
        Faults faults = TestClients.of(RoomHandler.class).faults();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.duplicate("$connect"))
                .withMessageStartingWith("The client waits for $connect, so its event arrives once and in time.");
        assertThatIllegalArgumentException().isThrownBy(() -> faults.delay("$connect", Duration.ofSeconds(1)));
    }

    @Test
    void repairCancelsFaultsThatHaveNotHappened() {
        TestClients clients = TestClients.of(RoomHandler.class);
        TestClient client = clients.connect();
        clients.faults().throttleInvocations(1);
        clients.faults().failPosts(1);
        clients.faults().throttlePosts(1);
        clients.faults().delay("say", Duration.ofSeconds(1));
        clients.faults().duplicate("say");
        clients.faults().loseDisconnect();

        clients.faults().repair();
        client.send("say");
        client.nextText();
        client.assertNothing();
        client.close();

        assertThat(clients.connections()).isEmpty();
    }

    private static TestClients start(Function<WebSocketRuntime, RoomHandler> handler) {
        return TestApi.of(handler).start();
    }

    /** Counts messages in a field, which is the mistake. */
    private static final class Counting extends RoomHandler {

        private long asked;

        Counting(WebSocketRuntime runtime) {
            super(runtime);
        }

        @Override
        long count() {
            return ++asked;
        }
    }
}
