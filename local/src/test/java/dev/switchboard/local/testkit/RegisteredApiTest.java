package dev.switchboard.local.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.connection.InMemoryConnectionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests an API that is registered as a JUnit extension, for settings that {@code @WebSocketTest} cannot express. */
class RegisteredApiTest {

    private final InMemoryConnectionStore store = new InMemoryConnectionStore();

    @RegisterExtension
    final WebSocketTests api = WebSocketTests.of(
            TestApi.of(RoomHandler.class).stage("prod").runtime(runtime -> runtime.connections(store)));

    @Test
    void testGetsTheRegisteredApi(TestClients clients) {
        clients.connect(c -> c.query("userId", "alice"));

        assertThat(clients.connections()).extracting(c -> c.userId().orElse("")).containsExactly("alice");
        assertThat(clients.whatHappened()).contains("connects to /prod?userId=alice");
    }
}
