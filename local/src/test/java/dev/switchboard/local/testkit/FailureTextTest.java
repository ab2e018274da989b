package dev.switchboard.local.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.ConnectResult;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.ChatResponse;
import dev.switchboard.message.SystemMessage;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tests the text that users of the kit read when one of their tests fails. */
class FailureTextTest {

    private final TestClients clients = TestClients.of(RoomHandler.class);

    @Test
    void missingMessageIsReportedWithEverythingThatHappened() {
        TestClient alice = clients.connect(c -> c.query("userId", "alice"));
        TestClient bob = clients.connect(c -> c.query("userId", "bob").named("Bob"));
        alice.send("say", Map.of("text", "hi"));
        bob.nextText();
        clients.advance(Duration.ofMinutes(1));

        assertThat(failure(bob::nextText))
                .isEqualTo("""
                Expected a message for Bob, but there is none.

                What happened, in order:
                  0:00:00.000  alice  connects to /test?userId=alice
                  0:00:00.000  alice  $connect answered 200
                  0:00:00.000  alice  is connected as AAAA
                  0:00:00.000  Bob    connects to /test?userId=bob
                  0:00:00.000  Bob    $connect answered 200
                  0:00:00.000  Bob    is connected as BBBB
                  0:00:00.000  alice  sends {"action":"say","text":"hi"}
                  0:00:00.000  alice  receives, unread by the test: {"type":"chat_response","messageId":"1","content":"{\\"action\\":\\"say\\",\\"text\\":\\"hi\\"}","isComplete":true,"timestamp":0}
                  0:00:00.000  Bob    receives {"type":"chat_response","messageId":"1","content":"{\\"action\\":\\"say\\",\\"text\\":\\"hi\\"}","isComplete":true,"timestamp":0}
                  0:00:00.000  alice  say answered 200
                  0:00:00.000         time passes: 1m""".replace("AAAA", alice.connectionId()).replace("BBBB", bob.connectionId()));
    }

    @Test
    void routeThatThrowsIsReportedWithTheExceptionAndItsPlace() {
        TestClient client = clients.connect();
        client.send("crash");
        client.nextError();

        assertThat(failure(() -> client.next(ChatResponse.class)))
                .startsWith("Expected a ChatResponse for client 1, but there is none.")
                .containsPattern("client 1  log ERROR: The route failed. java.lang.IllegalStateException: boom at"
                        + " dev.switchboard.local.testkit.RoomHandler.processWebSocket\\(RoomHandler.java:\\d+\\)")
                .contains("client 1  crash answered 500");
    }

    @Test
    void reasonForARefusalIsReportedAndLogged() {
        TestClients strict = TestApi.of(runtime -> new RoomHandler(runtime) {
                    @Override
                    WebSocketResponse connect(WebSocketEvent event) {
                        return call(event)
                                .connected(ConnectResult.accept(
                                        call(event).queryParam("user").asString()));
                    }

                    @Override
                    void say(WebSocketEvent event) {
                        call(event).payload(JsonCodecs.STRING);
                    }
                })
                .start();

        strict.connectRefused(c -> c.query("usr", "alice").named("alice"));
        strict.connect(c -> c.query("user", "bob")).send("say", Map.of("text", "hi"));

        String missing = "Query parameter \"user\" is missing; it must be text.";
        assertThat(strict.log())
                .extracting(LogEntry::message)
                .containsExactly("Refused with 400: " + missing, "Refused with 400: $: a string");
        assertThat(strict.whatHappened())
                .contains(
                        "alice  $connect answered 400: " + missing,
                        "alice  is refused with 400: " + missing,
                        "bob    say answered 400: $: a string")
                .doesNotContain("log INFO");
        assertThat(failure(() -> strict.connect(c -> c.query("usr", "carol"))))
                .contains("is refused with 400: " + missing);
    }

    @Test
    void messageOfADifferentTypeIsReported() {
        TestClient client = clients.connect();
        clients.sender().sendMessage(client.connectionId(), new SystemMessage("moved", "Over there.", 0));

        assertThat(failure(() -> client.next(ChatResponse.class)))
                .startsWith("The next message of client 1 is not a ChatResponse ($.messageId: a string (missing)):"
                        + " {\"type\":\"system\",\"event\":\"moved\",\"message\":\"Over there.\",\"timestamp\":0}");
    }

    @Test
    void refusedHandshakeIsReportedWithStatusAndReason() {
        assertThat(failure(() -> clients.connect(c -> c.path("/tset").named("lost"))))
                .isEqualTo("""
                The handshake of lost was refused with 403. If this is expected, use connectRefused.

                What happened, in order:
                  0:00:00.000  lost  connects to /tset
                  0:00:00.000  lost  is refused with 403: its path is not /test""");
        assertThat(failure(() -> clients.connectRefused(c -> {})))
                .startsWith("The handshake of client 2 was accepted.");
    }

    @Test
    void unexpectedMessagesAreReported() {
        TestClient client = clients.connect();
        client.send("count");

        assertThat(failure(client::assertNothing))
                .startsWith("Expected no message for client 1, but there is a message: {\"count\":1}\n\n");
        client.send("count");
        assertThat(failure(client::assertNothing))
                .startsWith("Expected no message for client 1, but there are 2 messages, the first: {\"count\":1}\n\n");
    }

    @Test
    void closedConnectionIsReportedWithItsCode() {
        TestClient client = clients.connect();
        assertThat(failure(client::closed)).startsWith("Expected the connection of client 1 to be closed; it is open.");

        clients.advance(Duration.ofMinutes(10));

        assertThat(failure(client::nextText))
                .startsWith("Expected a message for client 1, but there is none."
                        + " The connection was closed: 1001 Going away.")
                .endsWith("""
                          0:00:00.000            time passes: 10m
                          0:10:00.000  client 1  is disconnected: 1001 Going away
                          0:10:00.000  client 1  $disconnect answered 200""".indent(2).stripTrailing().substring(2));
        assertThat(failure(() -> client.send("count")))
                .startsWith("The client client 1 cannot send: its connection was closed: 1001 Going away.");
    }

    @Test
    void timeoutsAndThrottledInvocationsAreReported() {
        TestClient client = clients.connect();
        clients.faults().delay("count", Duration.ofSeconds(30));
        client.send("count");
        clients.advance(Duration.ofSeconds(31));
        clients.faults().throttleInvocations(1);
        client.send("count");

        assertThat(clients.whatHappened())
                .contains("0:00:29.000  client 1  count did not respond within 29s and is still running")
                .contains("0:00:31.000  client 1  count was not run: Lambda throttles");
    }

    @Test
    void postsToGoneConnectionsAndUnroutableMessagesAreReported() {
        TestClients odd = TestApi.of(runtime -> new RoomHandler(runtime) {
                    @Override
                    void say(WebSocketEvent event) {
                        sender.sendMessage("L0SM9cOFvHcCIhw=", Map.of());
                    }
                })
                .start();
        odd.connect().send("say");
        odd.connect().sendText("nonsense");

        assertThat(odd.whatHappened())
                .contains("L0SM9cOFvHcCIhw=  POST @connections is answered with 410")
                .contains("client 2          sent a message that matches no route, and there is no $default");
    }

    @Test
    void contextLogsAreReportedAndLongTextsAreShortened() {
        TestClients logging = TestApi.of(runtime -> new RoomHandler(runtime) {
                    @Override
                    void say(WebSocketEvent event) {
                        event.lambdaContext().orElseThrow().getLogger().log("said\n");
                    }
                })
                .start();
        logging.connect().send("say", Map.of("text", "x".repeat(400)));

        assertThat(logging.whatHappened())
                .contains("  log: said\n")
                .containsPattern("sends \\{\"action\":\"say\",\"text\":\"x{270}x*… \\(432 characters\\)");
    }

    @Test
    void clientsOfTheSameUserGetDifferentNames() {
        assertThat(clients.connect(c -> c.query("userId", "alice"))).hasToString("alice");
        assertThat(clients.connect(c -> c.query("userId", "alice"))).hasToString("alice (2)");
        assertThat(clients.connect()).hasToString("client 3");
    }

    private static String failure(ThrowingCallable code) {
        StringBuilder text = new StringBuilder();
        assertThatThrownBy(code).isInstanceOf(AssertionError.class).satisfies(error -> text.append(error.getMessage()));
        return text.toString();
    }
}
