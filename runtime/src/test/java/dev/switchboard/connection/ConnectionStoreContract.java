package dev.switchboard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.TurnableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store promises. */
public abstract class ConnectionStoreContract {
    /** Far ahead: the real engine deletes, in its own time, what has expired by the real clock. */
    protected static final Instant NOW = Instant.parse("2126-01-01T00:00:00Z");

    /** A store without connections that expires by this clock. */
    protected abstract ConnectionStore store(Clock clock);

    private final TurnableClock clock = new TurnableClock(NOW);

    @Test
    void findsAConnectionAsItWasSaved() {
        ConnectionStore store = store(clock);
        Connection alice = new Connection(
                "a=",
                Optional.of("alice"),
                NOW.plusMillis(7),
                NOW.plusSeconds(600),
                Map.of("room", "two", "lang", "de"));
        Connection anonymous = new Connection("b=", Optional.empty(), NOW, NOW.plusSeconds(600), Map.of());
        store.save(alice);
        store.save(anonymous);

        assertThat(store.findByConnectionId("a=")).contains(alice);
        assertThat(store.findByConnectionId("b=")).contains(anonymous);
        assertThat(store.findByConnectionId("c=")).isEmpty();
    }

    @Test
    void replacesAConnectionThatIsSavedAgain() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        store.save(connection("a=", "bob"));

        assertThat(store.findByConnectionId("a=").orElseThrow().userId()).contains("bob");
        assertThat(idsOf(store.findByUser("alice"))).isEmpty();
        assertThat(idsOf(store.findAll())).containsExactly("a=");
    }

    @Test
    void findsAllConnectionsOfAUserAndOfEveryone() {
        ConnectionStore store = store(clock);
        store.save(connection("a1=", "alice"));
        store.save(connection("a2=", "alice"));
        store.save(connection("b1=", "bob"));
        store.save(new Connection("c1=", Optional.empty(), NOW, NOW.plusSeconds(600), Map.of()));

        assertThat(idsOf(store.findByUser("alice"))).containsExactlyInAnyOrder("a1=", "a2=");
        assertThat(idsOf(store.findByUser("nobody"))).isEmpty();
        assertThat(idsOf(store.findAll())).containsExactlyInAnyOrder("a1=", "a2=", "b1=", "c1=");
    }

    @Test
    void leavesOutConnectionsThatHaveExpired() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        clock.advance(Duration.ofMinutes(10));

        assertThat(store.findByConnectionId("a=")).isEmpty();
        assertThat(idsOf(store.findByUser("alice"))).isEmpty();
        assertThat(idsOf(store.findAll())).isEmpty();
    }

    @Test
    void movesTheExpiryOfAConnection() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        store.extend("a=", NOW.plus(Duration.ofMinutes(130)));
        clock.advance(Duration.ofHours(2));

        assertThat(store.findByConnectionId("a=").orElseThrow().expiresAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(130)));
        assertThat(store.findByConnectionId("a=").orElseThrow().userId()).contains("alice");
    }

    @Test
    void neverMovesAnExpiryBack() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        store.extend("a=", NOW.plusSeconds(599));

        assertThat(store.findByConnectionId("a=").orElseThrow().expiresAt()).isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void doesNotBringAConnectionBackByMovingItsExpiry() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        store.delete("a=");
        store.extend("a=", NOW.plus(Duration.ofMinutes(130)));

        assertThat(idsOf(store.findAll())).isEmpty();
    }

    @Test
    void deletesAConnectionAlsoWhenItIsNotThere() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        store.delete("a=");
        store.delete("a=");

        assertThat(store.findByConnectionId("a=")).isEmpty();
        assertThat(idsOf(store.findByUser("alice"))).isEmpty();
    }

    @Test
    void deletesManyConnectionsAndNoOthers() {
        ConnectionStore store = store(clock);
        List<String> gone = IntStream.range(0, 60).mapToObj(i -> "c" + i).toList();
        gone.forEach(id -> store.save(connection(id, "alice")));
        store.save(connection("a=", "alice"));

        store.deleteAll(Stream.concat(gone.stream(), Stream.of("c1", "unknown")).toList());
        store.deleteAll(List.of());

        assertThat(idsOf(store.findAll())).containsExactly("a=");
    }

    @Test
    void deletesOnlyConnectionsThatAreOldEnough() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));

        store.deleteIfConnectedBefore("a=", NOW);
        assertThat(idsOf(store.findAll())).containsExactly("a=");

        store.deleteIfConnectedBefore("a=", NOW.plusMillis(1));
        store.deleteIfConnectedBefore("a=", NOW.plusMillis(1));
        assertThat(idsOf(store.findAll())).isEmpty();
    }

    protected static Connection connection(String id, String userId) {
        return new Connection(id, Optional.of(userId), NOW, NOW.plusSeconds(600), Map.of());
    }

    private static List<String> idsOf(Stream<Connection> connections) {
        try (connections) {
            return connections.map(Connection::connectionId).toList();
        }
    }
}
