package dev.switchboard.sample.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.DevServer;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chat as its clients see it: the generated handler behind the local gateway. */
class ChatTest {
    private DevServer server;
    private URI chat;

    @BeforeEach
    void start() throws Exception {
        server = DevServer.running(ChatRoutesHandler::new).port(0).quiet().start();
        chat = server.webSocket();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everybodyHearsAMessageTheSenderIncluded() throws Exception {
        ChatClient alice = ChatClient.named(chat, "alice");
        ChatClient bob = ChatClient.named(chat, "bob");

        alice.send("{\"action\":\"chat_message\",\"id\":\"m1\",\"text\":\"hello\"}");

        String heard = "{\"type\":\"chat_response\",\"messageId\":\"m1\",\"content\":\"hello\",\"isComplete\":true,"
                + "\"metadata\":{\"from\":\"alice\"},\"timestamp\":0}";
        assertThat(bob.next()).isEqualTo(heard);
        assertThat(alice.next()).isEqualTo(heard);
    }

    @Test
    void theOthersSeeWhoIsTyping() throws Exception {
        ChatClient alice = ChatClient.named(chat, "alice");
        ChatClient bob = ChatClient.named(chat, "bob");

        alice.send("{\"action\":\"typing\",\"status\":\"started\"}");
        assertThat(bob.next())
                .isEqualTo(
                        "{\"type\":\"typing_indicator\",\"status\":\"started\",\"userId\":\"alice\",\"timestamp\":0}");
        alice.send("{\"action\":\"typing\",\"status\":\"stopped\"}");
        assertThat(bob.next()).contains("\"status\":\"stopped\"");
    }

    @Test
    void theOthersSeeWhoJoinsAndLeaves() throws Exception {
        ChatClient alice = ChatClient.named(chat, "alice");
        ChatClient bob = ChatClient.named(chat, "bob");

        bob.send("{\"action\":\"join\"}");
        assertThat(alice.next())
                .isEqualTo(
                        "{\"type\":\"system\",\"event\":\"user_joined\",\"message\":\"bob joined\",\"timestamp\":0}");
        bob.leave();
        assertThat(alice.next())
                .isEqualTo("{\"type\":\"system\",\"event\":\"user_left\",\"message\":\"bob left\",\"timestamp\":0}");
    }

    @Test
    void theOneWhoAsksLearnsWhoIsHere() throws Exception {
        ChatClient alice = ChatClient.named(chat, "alice");
        ChatClient.named(chat, "bob");
        ChatClient.guest(chat);

        alice.send("{\"action\":\"who\",\"correlationId\":\"c1\"}");

        assertThat(alice.next()).isEqualTo("{\"users\":[\"alice\",\"bob\",\"guest\"],\"correlationId\":\"c1\"}");
    }

    @Test
    void aPlainMessageReachesEverybodyWithTheConnectionItCameFrom() throws Exception {
        ChatClient guest = ChatClient.guest(chat);
        ChatClient alice = ChatClient.named(chat, "alice");

        guest.send("{\"action\":\"sendMessage\",\"message\":\"hi\"}");

        assertThat(alice.next()).matches("\\{\"from\":\"[A-Za-z0-9_-]{15}=\",\"message\":\"hi\"}");
        assertThat(guest.next()).endsWith("\"message\":\"hi\"}");
    }

    @Test
    void theSenderOfBadInputIsToldWhatIsWrongWithIt() throws Exception {
        ChatClient alice = ChatClient.named(chat, "alice");

        alice.send("{\"action\":\"chat_message\",\"id\":\"m1\"}");
        assertThat(alice.next()).contains("\"code\":\"bad_request\",\"message\":\"$.text: a string\"");
        alice.send("{\"action\":\"chat_message\",\"id\":\"m1\",\"text\":\" \"}");
        assertThat(alice.next()).contains("\"code\":\"empty_text\"");
        alice.send("{\"action\":\"chat_message\",\"id\":\"m1\",\"text\":\"" + "x".repeat(4001) + "\"}");
        assertThat(alice.next()).contains("\"code\":\"text_too_long\"", "this one has 4001.");
        alice.send("{\"action\":\"typing\",\"status\":\"paused\"}");
        assertThat(alice.next()).contains("$.status: one of started, stopped");
        alice.send("{\"action\":\"dance\"}");
        assertThat(alice.next()).startsWith("{\"message\": \"Forbidden\", \"connectionId\":\"");
    }

    @Test
    void namesThatAreBlankOrTooLongAreRefused() {
        assertThat(ChatClient.refused(chat, " ")).isEqualTo(400);
        assertThat(ChatClient.refused(chat, "x".repeat(41))).isEqualTo(400);
    }
}
