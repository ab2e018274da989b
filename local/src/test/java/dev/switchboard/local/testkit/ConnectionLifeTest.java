package dev.switchboard.local.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.ConnectResult;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.connection.Connection;
import dev.switchboard.lambda.WebSocketRuntime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Tests that an open connection keeps or regains its table entry, with all data, even if the store is slow or fails.
 */
class ConnectionLifeTest {

    @Test
    void connectionIsKeptIfItsFirstMessageComesJustBeforeTheIdleTimeout() {
        TestClients clients = TestClients.of(RoomHandler.class);
        clients.faults().slowStore(Duration.ofSeconds(3));
        TestClient alice = clients.connect(request -> request.query("userId", "alice"));
        clients.faults().repair();

        clients.advance(Duration.ofMinutes(9).plusSeconds(58));
        alice.send("count");
        clients.advance(Duration.ofMinutes(1));
        alice.send("count");

        assertKnown(clients, alice);
    }

    @Test
    void connectionIsRestoredIfItsEntryExpiredDuringAnOutageOfTheStore() {
        TestClients clients = TestApi.of(WhoHandler::new).start();
        TestClient alice = clients.connect(request -> request.query("userId", "alice"));
        clients.faults().failStore();
        clients.advance(Duration.ofMinutes(9));
        alice.send("say");
        clients.advance(Duration.ofMinutes(9));
        clients.faults().repair();
        TestClient other = clients.connect();
        assertThat(clients.connections()).as("alice's entry has expired").hasSize(1);

        alice.skipUnread();
        alice.send("count");

        assertThat(alice.nextText())
                .as("the message that restores the entry already has the user")
                .contains("alice");
        assertThat(clients.connections()).hasSize(2);
        assertThat(other.isOpen()).isTrue();
    }

    @Test
    void connectionSavedByItsFirstMessageIsKept() {
        TestClients clients = TestApi.of(SignInHandler::new).start();
        TestClient alice = clients.connect();

        alice.send("say");
        for (int i = 0; i < 4; i++) {
            clients.advance(Duration.ofMinutes(9));
            alice.send("count");
        }

        assertKnown(clients, alice);
        assertThat(clients.connections()).first().satisfies(connection -> {
            assertThat(connection.attributes()).isEqualTo(Map.of("role", "admin"));
            assertThat(Duration.between(connection.connectedAt(), connection.expiresAt()))
                    .isEqualTo(Duration.ofMinutes(130));
        });
    }

    private static void assertKnown(TestClients clients, TestClient alice) {
        assertThat(clients.connections()).singleElement().satisfies(connection -> {
            assertThat(connection.connectionId()).isEqualTo(alice.connectionId());
            assertThat(connection.userId()).contains("alice");
        });
    }

    /** Replies with the user of the connection. */
    private static final class WhoHandler extends RoomHandler {
        WhoHandler(WebSocketRuntime runtime) {
            super(runtime);
        }

        @Override
        protected WebSocketResponse processWebSocket(WebSocketEvent event) throws Exception {
            return event.routeKey().equals("count")
                    ? new WebSocketResponse(
                            200, call(event).connection().userId().orElse("nobody"))
                    : super.processWebSocket(event);
        }
    }

    /** Treats the first message as a sign-in, and saves the connection with a user. */
    private static final class SignInHandler extends RoomHandler {
        SignInHandler(WebSocketRuntime runtime) {
            super(runtime);
        }

        @Override
        WebSocketResponse connect(WebSocketEvent event) {
            return ConnectResult.accept().toResponse();
        }

        @Override
        void say(WebSocketEvent event) {
            Connection given = call(event).connection();
            runtime.connections()
                    .save(new Connection(
                            given.connectionId(),
                            Optional.of("alice"),
                            given.connectedAt(),
                            given.expiresAt(),
                            Map.of("role", "admin"),
                            Optional.empty()));
        }
    }
}
