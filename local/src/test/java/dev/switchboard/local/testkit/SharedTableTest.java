package dev.switchboard.local.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.message.BroadcastResult;
import dev.switchboard.message.SystemMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests two gateways that share one table, such as a deployment and a developer's laptop, or two stages. */
class SharedTableTest {

    private final InMemoryConnectionStore table = new InMemoryConnectionStore();

    @Test
    void eachGatewayReachesItsOwnClientsAndKeepsTheEntriesOfTheOther() {
        TestClients first = start();
        TestClients second = start();
        TestClient alice = first.connect(request -> request.query("userId", "alice"));
        second.advance(Duration.ofSeconds(1));
        TestClient bob = second.connect(request -> request.query("userId", "alice"));
        first.advance(Duration.ofMinutes(1));
        second.advance(Duration.ofMinutes(1));

        for (TestClients each : new TestClients[] {first, second}) {
            BroadcastResult toAll = each.sender().broadcastToAll(SystemMessage.of("to_all", "hello"));
            BroadcastResult toUser = each.sender().broadcastToUser("alice", SystemMessage.of("to_user", "hello"));

            assertThat(toAll.delivered()).isEqualTo(1);
            assertThat(toUser.delivered()).isEqualTo(1);
            assertThat(toAll.gone() + toUser.gone()).isZero();
        }
        first.sender().sendMessage(bob.connectionId(), SystemMessage.of("to_one", "hello"));

        assertThat(first.connections())
                .extracting(Connection::connectionId)
                .containsExactlyInAnyOrder(alice.connectionId(), bob.connectionId());
        assertThat(alice.unread()).hasSize(2);
        assertThat(bob.unread()).hasSize(2);
    }

    @Test
    void idsAreTheSameInEveryRun() {
        TestClient alone = start().connect();
        TestClient elsewhere = TestClients.of(RoomHandler.class).connect();

        assertThat(elsewhere.connectionId()).isEqualTo(alone.connectionId());
    }

    private TestClients start() {
        return TestApi.of(RoomHandler::new)
                .runtime(runtime -> runtime.connections(table))
                .start();
    }
}
