package dev.switchboard.sample.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.testkit.TestClient;
import dev.switchboard.local.testkit.TestClients;
import dev.switchboard.local.testkit.WebSocketTest;
import dev.switchboard.message.ChatResponse;
import dev.switchboard.message.TypingIndicator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that the chat's clients can exchange messages and see who is present. */
@WebSocketTest(ChatRoutes.class)
class ChatTest {
    @Test
    void everyoneGetsAMessageIncludingItsSender(TestClients clients) {
        TestClient alice = join(clients, "alice");
        TestClient bob = join(clients, "bob");

        alice.send("chat_message", new ChatMessage("m1", "hello"));

        ChatResponse heard = bob.next(ChatResponse.class);
        assertThat(heard.messageId()).isEqualTo("m1");
        assertThat(heard.content()).isEqualTo("hello");
        assertThat(heard.isComplete()).isTrue();
        assertThat(heard.metadata()).containsExactly(Map.entry("from", "alice"));
        assertThat(alice.next(ChatResponse.class)).isEqualTo(heard);
    }

    @Test
    void theOthersSeeWhoIsTyping(TestClients clients) {
        TestClient alice = join(clients, "alice");
        TestClient bob = join(clients, "bob");

        alice.send("typing", new Typing("started"));
        assertThat(bob.nextText())
                .startsWith("{\"type\":\"typing_indicator\",\"status\":\"started\",\"userId\":\"alice\",");
        alice.send("typing", new Typing("stopped"));
        assertThat(bob.next(TypingIndicator.class).userId()).contains("alice");
        alice.assertNothing();
    }

    @Test
    void theClientThatAsksGetsTheNamesOfThosePresent(TestClients clients) {
        TestClient alice = join(clients, "alice");
        join(clients, "bob");
        TestClient guest = clients.connect();

        alice.send("who", Map.of("correlationId", "c1"));

        assertThat(alice.nextText()).isEqualTo("{\"users\":[\"alice\",\"bob\",\"guest\"],\"correlationId\":\"c1\"}");
        guest.assertNothing();
    }

    @Test
    void aPlainMessageReachesEveryoneWithTheIdOfItsConnection(TestClients clients) {
        TestClient guest = clients.connect();
        TestClient alice = join(clients, "alice");

        guest.send("sendMessage", new PlainMessage("hi"));

        PlainMessageFrom heard = new PlainMessageFrom(guest.connectionId(), "hi");
        assertThat(alice.next(PlainMessageFrom.class)).isEqualTo(heard);
        assertThat(guest.next(PlainMessageFrom.class)).isEqualTo(heard);
    }

    @Test
    void theSenderOfInvalidInputGetsAnErrorThatNamesTheProblem(TestClients clients) {
        TestClient alice = join(clients, "alice");

        alice.send("chat_message", Map.of("id", "m1"));
        assertThat(alice.nextError().message()).isEqualTo("$.text: a string (missing)");
        alice.send("chat_message", new ChatMessage("m1", " "));
        assertThat(alice.nextError().code()).isEqualTo("empty_text");
        alice.send("chat_message", new ChatMessage("m1", "x".repeat(4001)));
        assertThat(alice.nextError().message()).contains("this one has 4001.");
        alice.send("typing", new Typing("paused"));
        assertThat(alice.nextError().message()).isEqualTo("$.status: one of started, stopped");
        alice.send("dance");
        assertThat(alice.nextText()).startsWith("{\"message\": \"Forbidden\", \"connectionId\":\"");
    }

    @Test
    void namesThatAreBlankOrTooLongAreRefused(TestClients clients) {
        assertThat(clients.connectRefused(c -> c.query("userId", " ")).status()).isEqualTo(400);
        assertThat(clients.connectRefused(c -> c.query("userId", "x".repeat(41)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aSlowReaderDoesNotKeepMessagesFromTheOthers(TestClients clients) {
        TestClient alice = join(clients, "alice");
        TestClient bob = join(clients, "bob");
        TestClient carol = join(clients, "carol");

        bob.stopReading();
        alice.send("chat_message", new ChatMessage("m1", "hello"));

        assertThat(carol.next(ChatResponse.class).content()).isEqualTo("hello");
        bob.assertNothing();
    }

    private static TestClient join(TestClients clients, String name) {
        return clients.connect(c -> c.query("userId", name));
    }
}
