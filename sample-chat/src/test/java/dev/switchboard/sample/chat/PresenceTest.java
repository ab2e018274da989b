package dev.switchboard.sample.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.testkit.TestClient;
import dev.switchboard.local.testkit.TestClients;
import dev.switchboard.local.testkit.WebSocketTest;
import dev.switchboard.message.SystemMessage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the announcements when users join and leave, also with two connections or a lost {@code $disconnect}. */
@WebSocketTest(ChatRoutes.class)
class PresenceTest {
    private TestClients clients;
    private TestClient alice;

    @BeforeEach
    void aliceIsHere(TestClients theClients) {
        clients = theClients;
        alice = clients.connect(c -> c.query("userId", "alice"));
    }

    @Test
    void theOthersSeeJoinsAndLeaves() {
        TestClient bob = join("bob");
        bob.assertNothing();
        assertThat(alice.next(SystemMessage.class).message()).isEqualTo("bob joined");

        bob.close();
        SystemMessage left = alice.next(SystemMessage.class);
        assertThat(left.event()).isEqualTo("user_left");
        assertThat(left.message()).isEqualTo("bob left");
    }

    @Test
    void aSecondTabOfAUserIsNotAnnounced() {
        join("bob");
        alice.skipUnread();

        join("bob");

        alice.assertNothing();
    }

    @Test
    void closingOneTabOfTwoIsNotAnnounced() {
        TestClient first = join("bob");
        TestClient second = join("bob");
        alice.skipUnread();

        second.close();
        alice.assertNothing();

        first.close();
        assertThat(alice.next(SystemMessage.class).message()).isEqualTo("bob left");
    }

    @Test
    void guestsAreNotAnnounced() {
        TestClient guest = clients.connect();
        guest.send("join");
        guest.close();

        alice.assertNothing();
    }

    @Test
    void aSilentUserLeavesAfterTenMinutes() {
        join("bob");
        alice.skipUnread();
        clients.advance(Duration.ofMinutes(9));
        alice.send("who");
        alice.skipUnread();

        clients.advance(Duration.ofMinutes(2));

        assertThat(alice.next(SystemMessage.class).message()).isEqualTo("bob left");
        assertThat(alice.isOpen()).isTrue();
    }

    @Test
    void aUserWhoseDisconnectIsLostIsForgottenAtTheNextMessage() {
        TestClient bob = join("bob");
        clients.advance(Duration.ofMinutes(1));
        clients.faults().loseDisconnect();
        bob.vanish();
        assertThat(clients.connections()).hasSize(2);

        alice.send("chat_message", new ChatMessage("m1", "anybody there?"));

        assertThat(clients.connections())
                .singleElement()
                .returns(alice.connectionId(), connection -> connection.connectionId());
    }

    private TestClient join(String name) {
        TestClient client = clients.connect(c -> c.query("userId", name));
        client.send("join");
        return client;
    }
}
