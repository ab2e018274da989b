package dev.switchboard.local.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.ConnectResult;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.EventClassHandler;
import dev.switchboard.local.ObjectAuthorizer;
import dev.switchboard.local.Route;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.ChatResponse;
import dev.switchboard.message.SystemMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestClientsTest {

    private final TestClients clients = TestClients.of(RoomHandler.class);

    @Test
    void sendReturnsAfterEverybodyHasReceivedTheMessage() {
        TestClient alice = clients.connect(c -> c.query("userId", "alice"));
        TestClient bob = clients.connect(c -> c.query("userId", "bob"));

        alice.send("say", Map.of("text", "hello"));

        assertThat(bob.next(ChatResponse.class).content()).contains("hello");
        assertThat(alice.next(ChatResponse.class).content()).contains("hello");
        alice.assertNothing();
        assertThat(clients.connections())
                .extracting(Connection::userId)
                .containsExactlyInAnyOrder(Optional.of("alice"), Optional.of("bob"));
    }

    @Test
    void replyReachesOnlyTheSender() {
        record Count(int count) {}
        TestClient asking = clients.connect();
        TestClient other = clients.connect();

        asking.send("count");

        assertThat(asking.next(Count.class)).isEqualTo(new Count(2));
        other.assertNothing();
    }

    @Test
    void errorsFromTheApiAndTheGatewayAreDistinguished() {
        TestClient client = clients.connect();

        client.send("crash");
        assertThat(client.nextError().code()).isEqualTo("internal_error");
        client.send("dance");
        assertThat(client.nextText())
                .startsWith("{\"message\": \"Forbidden\", \"connectionId\":\"" + client.connectionId());
    }

    @Test
    void messagesStayUnreadUntilTheyAreRead() {
        TestClient client = clients.connect();
        client.send("count");
        client.send("count");

        assertThat(client.unread()).containsExactly("{\"count\":1}", "{\"count\":1}");
        assertThat(client.nextText()).isEqualTo("{\"count\":1}");
        assertThat(client.unread()).hasSize(1);
        client.skipUnread();
        client.assertNothing();
    }

    @Test
    void handshakeMayHaveHeadersQuerySubprotocolsAndAnAddress() {
        WebSocketEvent[] seen = new WebSocketEvent[1];
        TestClients looking = TestApi.of(runtime -> new RoomHandler(runtime) {
                    @Override
                    WebSocketResponse connect(WebSocketEvent event) {
                        seen[0] = event;
                        return ConnectResult.accept().withSubprotocol("v2").toResponse();
                    }
                })
                .stage("prod")
                .stageVariable("greeting", "hi")
                .start();

        TestClient client = looking.connect(c -> c.query("room", "a b", "c&d")
                .header("Origin", "https://chat.example.com")
                .subprotocols("v1", "v2")
                .sourceIp("198.51.100.7"));

        assertThat(client.subprotocol()).contains("v2");
        WebSocketEvent event = seen[0];
        assertThat(event.queryParameters().all("room")).containsExactly("a b", "c&d");
        assertThat(event.headers().value("origin")).contains("https://chat.example.com");
        assertThat(event.headers().value("Sec-WebSocket-Protocol")).contains("v1, v2");
        assertThat(event.sourceIp()).isEqualTo("198.51.100.7");
        assertThat(event.stage()).isEqualTo("prod");
        assertThat(event.stageVariables()).containsExactly(Map.entry("greeting", "hi"));
    }

    @Test
    void testCanStandInForTheAuthorizer() {
        Map<String, String> seen = new HashMap<>();
        TestClients authorized = TestApi.of(runtime -> new RoomHandler(runtime) {
                    @Override
                    void say(WebSocketEvent event) {
                        seen.putAll(event.authorizer());
                    }
                })
                .start();

        TestClient alice = authorized.connect(c -> c.user("alice").authorizer(Map.of("admin", true, "level", 7)));
        alice.send("say");

        assertThat(alice).hasToString("alice");
        assertThat(seen).containsEntry("principalId", "alice").containsEntry("admin", "true");
        assertThat(seen).containsEntry("level", "7");
        assertThat(authorized.connections()).extracting(Connection::userId).containsExactly(Optional.of("alice"));
        authorized.connect(c -> c.authorizer(Map.of("level", 1)));
        assertThat(authorized.connections()).hasSize(2);
    }

    @Test
    void authorizerIsCalledForClientsWithoutAUserFromTheTest() {
        TestClients authorized = TestApi.of(RoomHandler.class)
                .authorizer(
                        (event, answer, context) ->
                                answer.write(policy(new String(event.readAllBytes(), UTF_8).contains("secret"))),
                        "route.request.querystring.token")
                .start();

        assertThat(authorized.connect(c -> c.query("token", "secret"))).hasToString("by-policy");
        assertThat(authorized.connectRefused(c -> c.query("token", "guessed")).status())
                .isEqualTo(403);
        assertThat(authorized.connectRefused(c -> {}).status()).isEqualTo(401);
        assertThat(authorized.connect(c -> c.user("alice"))).hasToString("alice");
        assertThat(authorized.whatHappened())
                .contains("by-policy  authorizer allowed", "client 2   authorizer denied: ", "client 3   is refused");
    }

    private static byte[] policy(boolean allows) {
        String statement = "{\"Effect\":\"" + (allows ? "Allow" : "Deny")
                + "\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"*\"}";
        return ("{\"principalId\":\"by-policy\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":["
                        + statement + "]}}")
                .getBytes(UTF_8);
    }

    @Test
    void connectRefusedExpectsARefusedHandshake() {
        TestClients closed = TestApi.of(runtime -> new RoomHandler(runtime) {
                    @Override
                    WebSocketResponse connect(WebSocketEvent event) {
                        return ConnectResult.reject(403).toResponse();
                    }
                })
                .start();

        assertThat(closed.connectRefused(c -> c.query("userId", "mallory")).status())
                .isEqualTo(403);
        assertThat(closed.connectRefused(c -> c.path("/other")).status()).isEqualTo(403);
        assertThat(closed.connections()).isEmpty();
    }

    @Test
    void clientWhoseSubprotocolsAreIgnoredClosesTheConnectionLikeABrowser() {
        Refusal refusal = clients.connectRefused(c -> c.subprotocols("v1"));

        assertThat(refusal.status()).isEqualTo(101);
        assertThat(clients.connections()).isEmpty();
    }

    @Test
    void gatewayLimitsApply() {
        TestClient large = clients.connect();
        large.sendText("x".repeat(33 * 1024));
        assertThat(large.closed()).isEqualTo(new Closed(1009, ""));

        TestClient binary = clients.connect();
        binary.sendBinary(new byte[] {1});
        assertThat(binary.closed().code()).isEqualTo(1003);
        assertThat(binary.isOpen()).isFalse();
        assertThat(clients.connections()).isEmpty();
    }

    @Test
    void handlerReceivesTheReasonForADisconnection() {
        StringBuilder ends = new StringBuilder();
        TestClients watching = TestApi.of(runtime -> new RoomHandler(runtime) {
                    @Override
                    void left(WebSocketEvent event) {
                        event.disconnectReason()
                                .ifPresent(end -> ends.append(end.statusCode()).append(' '));
                    }
                })
                .start();

        watching.connect().close();
        watching.connect().close(4000, "bye");
        watching.connect().vanish();
        watching.sender().disconnect(watching.connect().connectionId());

        assertThat(ends).hasToString("1005 4000 1006 1000 ");
    }

    @Test
    void tenIdleMinutesEndAConnectionAndItsEntry() {
        TestClient silent = clients.connect();
        TestClient talking = clients.connect();

        clients.advance(Duration.ofMinutes(6));
        talking.send("count");
        clients.advance(Duration.ofMinutes(5));

        assertThat(silent.closed()).isEqualTo(new Closed(1001, "Going away"));
        assertThat(talking.isOpen()).isTrue();
        assertThat(clients.connections()).extracting(Connection::connectionId).containsExactly(talking.connectionId());
    }

    @Test
    void twoHoursEndEveryConnection() {
        TestClient client = clients.connect();
        for (int minutes = 0; minutes < 120; minutes += 8) {
            assertThat(client.isOpen()).isTrue();
            client.send("count");
            clients.advance(Duration.ofMinutes(8));
        }
        assertThat(client.closed().code()).isEqualTo(1001);
    }

    @Test
    void idleTimeoutAndMaximumDurationCanBeSet() {
        TestApi room = TestApi.of(RoomHandler.class);
        TestClients idle = room.idleTimeout(Duration.ofSeconds(3)).start();
        TestClients brief = room.maxDuration(Duration.ofSeconds(3)).start();
        TestClient silent = idle.connect();
        TestClient talking = brief.connect();

        idle.advance(Duration.ofSeconds(3));
        brief.advance(Duration.ofSeconds(2));
        talking.send("count");
        brief.advance(Duration.ofSeconds(1));

        assertThat(silent.closed()).isEqualTo(new Closed(1001, "Going away"));
        assertThat(talking.closed()).isEqualTo(new Closed(1001, "Going away"));
    }

    @Test
    void integrationTimeoutCanBeSet() {
        TestClients impatient = TestApi.of(RoomHandler.class)
                .integrationTimeout(Duration.ofSeconds(1))
                .start();
        TestClient client = impatient.connect();
        impatient.faults().delay("count", Duration.ofSeconds(5));

        client.send("count");
        impatient.advance(Duration.ofSeconds(1));

        assertThat(client.nextText()).contains("Endpoint request timed out");
        assertThatThrownBy(() -> TestApi.of(RoomHandler.class).integrationTimeout(Duration.ofSeconds(30)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRunHasTheSameIdsAndTimes() {
        TestClients again = TestClients.of(RoomHandler.class);

        assertThat(again.connect().connectionId()).isEqualTo(clients.connect().connectionId());
        assertThat(again.now()).isEqualTo(clients.now());
    }

    @Test
    void handlerAndAuthorizerMayTakeObjects() {
        TestApi objects = TestApi.of(EventClassHandler.class)
                .routes(Route.oneWay("$connect"), Route.twoWay("ask"))
                .authorizer(new ObjectAuthorizer(), "route.request.querystring.token");

        for (TestApi api : List.of(
                objects,
                TestApi.of(runtime -> new EventClassHandler())
                        .routes(Route.oneWay("$connect"), Route.twoWay("ask"))
                        .authorizer(new ObjectAuthorizer(), "route.request.querystring.token"))) {
            TestClients by = api.start();
            assertThat(by.connectRefused(c -> {}).status()).isEqualTo(401);
            assertThat(by.connectRefused(c -> c.query("token", "wrong")).status())
                    .isEqualTo(401);
            TestClient alice = by.connect(c -> c.query("token", "alice"));
            alice.send("ask");
            assertThat(alice.nextText()).startsWith("ask: ");
        }
    }

    @Test
    void logOfTheHandlerIsAvailableToTheTest() {
        clients.connect().send("crash");

        assertThat(clients.log())
                .singleElement()
                .returns("The route failed.", LogEntry::message)
                .returns("crash", LogEntry::routeKey);
    }

    @Test
    void otherBackendsCanSend() {
        TestClient alice = clients.connect(c -> c.query("userId", "alice"));

        clients.sender().broadcastToUser("alice", SystemMessage.of("order_shipped", "On its way."));

        assertThat(alice.next(SystemMessage.class).event()).isEqualTo("order_shipped");
    }

    @Test
    void storeFromTheTestIsUsed() {
        InMemoryConnectionStore own = new InMemoryConnectionStore();
        TestClients withOwn = TestApi.of(RoomHandler::new)
                .runtime(runtime -> runtime.connections(own))
                .start();

        withOwn.connect(c -> c.query("userId", "alice"));

        assertThat(own.findByUser("alice")).hasSize(1);
        assertThat(withOwn.connections()).isEqualTo(own.findAll().toList());
        assertThat(withOwn.store().findByUser("alice")).hasSize(1);
    }

    @Test
    void eventsCausedByAnInvocationFollowIt() {
        StringBuilder order = new StringBuilder();
        TestClients chain = TestApi.of(runtime -> new Evicting(runtime, order)).start();
        TestClient client = chain.connect();

        client.send("say", Map.of());

        assertThat(order).hasToString("say[ ]say left ");
        assertThat(client.closed().code()).isEqualTo(1000);
    }

    /** Closes the connection of each client that sends {@code say}. */
    private static final class Evicting extends RoomHandler {

        private final StringBuilder order;

        Evicting(WebSocketRuntime runtime, StringBuilder order) {
            super(runtime);
            this.order = order;
        }

        @Override
        void say(WebSocketEvent event) {
            order.append("say[ ");
            sender.disconnect(event.connectionId());
            order.append("]say ");
        }

        @Override
        void left(WebSocketEvent event) {
            order.append("left ");
        }
    }
}
