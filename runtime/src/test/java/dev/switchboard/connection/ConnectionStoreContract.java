package dev.switchboard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.ManualClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that every connection store must pass. */
public abstract class ConnectionStoreContract {
    /**
     * A time far in the future, because the real DynamoDB engine deletes items that have expired according to the
     * system clock.
     */
    protected static final Instant NOW = Instant.parse("2126-01-01T00:00:00Z");

    /** Returns an empty store in which connections expire according to the given clock. */
    protected abstract ConnectionStore store(Clock clock);

    private final ManualClock clock = new ManualClock(NOW);

    @Test
    void findsAConnectionAsItWasSaved() {
        ConnectionStore store = store(clock);
        Connection alice = new Connection(
                "a=",
                Optional.of("alice"),
                NOW.plusMillis(7),
                NOW.plusSeconds(600),
                Map.of("room", "two", "lang", "de"),
                Optional.empty());
        Connection anonymous =
                new Connection("b=", Optional.empty(), NOW, NOW.plusSeconds(600), Map.of(), Optional.empty());
        store.save(alice);
        store.save(anonymous);

        assertThat(store.findByConnectionId("a=")).contains(alice);
        assertThat(store.findByConnectionId("b=")).contains(anonymous);
        assertThat(store.findByConnectionId("c=")).isEmpty();
    }

    @Test
    void replacesAConnectionWhenItIsSavedAgain() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        store.save(connection("a=", "bob"));

        assertThat(store.findByConnectionId("a=").orElseThrow().userId()).contains("bob");
        assertThat(idsOf(store.findByUser("alice"))).isEmpty();
        assertThat(idsOf(store.findAll())).containsExactly("a=");
    }

    @Test
    void findsAllConnectionsAndThoseOfAUser() {
        ConnectionStore store = store(clock);
        store.save(connection("a1=", "alice"));
        store.save(connection("a2=", "alice"));
        store.save(connection("b1=", "bob"));
        store.save(new Connection("c1=", Optional.empty(), NOW, NOW.plusSeconds(600), Map.of(), Optional.empty()));

        assertThat(idsOf(store.findByUser("alice"))).containsExactlyInAnyOrder("a1=", "a2=");
        assertThat(idsOf(store.findByUser("nobody"))).isEmpty();
        assertThat(idsOf(store.findAll())).containsExactlyInAnyOrder("a1=", "a2=", "b1=", "c1=");
    }

    @Test
    void leavesOutExpiredConnections() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        clock.advance(Duration.ofMinutes(10));

        assertThat(store.findByConnectionId("a=")).isEmpty();
        assertThat(idsOf(store.findByUser("alice"))).isEmpty();
        assertThat(idsOf(store.findAll())).isEmpty();
    }

    @Test
    void extendsAConnection() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        store.extend("a=", NOW.plus(Duration.ofMinutes(130)));
        clock.advance(Duration.ofHours(2));

        assertThat(store.findByConnectionId("a=").orElseThrow().expiresAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(130)));
        assertThat(store.findByConnectionId("a=").orElseThrow().userId()).contains("alice");
    }

    @Test
    void neverMovesTheExpiryToAnEarlierTime() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        store.extend("a=", NOW.plusSeconds(599));

        assertThat(store.findByConnectionId("a=").orElseThrow().expiresAt()).isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void extendsAnExpiredEntry() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        clock.advance(Duration.ofMinutes(11));
        assertThat(store.findByConnectionId("a=")).isEmpty();
        store.save(connection("other=", "bob"));

        store.extend("a=", NOW.plus(Duration.ofMinutes(130)));

        assertThat(store.findByConnectionId("a=").orElseThrow().userId()).contains("alice");
    }

    @Test
    void keepsTheLaterExpiryWhenAConnectionIsSavedAgain() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        Connection given = store.findByConnectionId("a=").orElseThrow();
        store.extend("a=", NOW.plus(Duration.ofMinutes(130)));

        store.save(new Connection(
                "a=",
                Optional.of("bob"),
                given.connectedAt(),
                given.expiresAt(),
                Map.of("role", "admin"),
                Optional.empty()));

        assertThat(store.findByConnectionId("a="))
                .contains(new Connection(
                        "a=",
                        Optional.of("bob"),
                        NOW,
                        NOW.plus(Duration.ofMinutes(130)),
                        Map.of("role", "admin"),
                        Optional.empty()));
        assertThat(idsOf(store.findByUser("bob"))).containsExactly("a=");
        store.save(new Connection(
                "a=", Optional.empty(), NOW, NOW.plus(Duration.ofMinutes(140)), Map.of(), Optional.empty()));
        assertThat(store.findByConnectionId("a="))
                .contains(new Connection(
                        "a=", Optional.empty(), NOW, NOW.plus(Duration.ofMinutes(140)), Map.of(), Optional.empty()));
    }

    @Test
    void replacesAllOfAnEntryExceptItsLaterExpiryAndItsGateway() {
        ConnectionStore store = store(clock);
        store.save(new Connection(
                "a=",
                Optional.of("alice"),
                NOW,
                NOW.plusSeconds(7_800),
                Map.of("room", "two"),
                Optional.of("api/dev")));
        store.save(new Connection(
                "a=", Optional.empty(), NOW.plusMillis(1), NOW.plusSeconds(600), Map.of(), Optional.empty()));

        assertThat(store.findByConnectionId("a="))
                .contains(new Connection(
                        "a=",
                        Optional.empty(),
                        NOW.plusMillis(1),
                        NOW.plusSeconds(7_800),
                        Map.of(),
                        Optional.of("api/dev")));
    }

    @Test
    void keepsTheGatewayWhenAConnectionIsSavedAgainWithoutOne() {
        ConnectionStore store = store(clock);
        store.save(ofGateway("a=", "api/dev"));

        store.save(new Connection("a=", Optional.of("bob"), NOW, NOW.plusSeconds(700), Map.of(), Optional.empty()));
        assertThat(store.findByConnectionId("a="))
                .contains(new Connection(
                        "a=", Optional.of("bob"), NOW, NOW.plusSeconds(700), Map.of(), Optional.of("api/dev")));

        store.save(ofGateway("a=", "api/live"));
        assertThat(store.findByConnectionId("a=").orElseThrow().gatewayId()).contains("api/live");
    }

    @Test
    void changesOnlyTheUserAndTheNamedAttributes() {
        ConnectionStore store = store(clock);
        Connection alice = new Connection(
                "a=",
                Optional.of("alice"),
                NOW.plusMillis(7),
                NOW.plusSeconds(600),
                Map.of("room", "two", "lang", "de"),
                Optional.of("api/dev"));
        store.save(alice);
        store.extend("a=", NOW.plusSeconds(7_800));

        Optional<Connection> changed = store.update(
                "a=",
                ConnectionChange.ofUser("bob")
                        .withAttribute("room", "three")
                        .withAttribute("select", "a reserved word")
                        .withoutAttribute("lang")
                        .withoutAttribute("never there"));

        assertThat(changed)
                .contains(new Connection(
                        "a=",
                        Optional.of("bob"),
                        NOW.plusMillis(7),
                        NOW.plusSeconds(7_800),
                        Map.of("room", "three", "select", "a reserved word"),
                        Optional.of("api/dev")));
        assertThat(store.findByConnectionId("a=")).isEqualTo(changed);
        assertThat(idsOf(store.findByUser("bob"))).containsExactly("a=");
        assertThat(idsOf(store.findByUser("alice"))).isEmpty();
    }

    @Test
    void setsAttributesOfAConnectionWithoutAttributes() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));

        store.update("a=", ConnectionChange.none().withoutAttribute("room"));
        store.update("a=", ConnectionChange.ofAttribute("room", "two"));
        store.update("a=", ConnectionChange.ofAttribute("role", "admin"));

        assertThat(store.findByConnectionId("a=").orElseThrow().attributes())
                .isEqualTo(Map.of("room", "two", "role", "admin"));
    }

    @Test
    void changesOnlyTheUser() {
        ConnectionStore store = store(clock);
        store.save(new Connection("a=", Optional.empty(), NOW, NOW.plusSeconds(600), Map.of(), Optional.empty()));

        store.update("a=", ConnectionChange.ofUser("alice"));
        assertThat(store.update("a=", ConnectionChange.none())).isEqualTo(store.findByConnectionId("a="));

        assertThat(store.findByConnectionId("a=")).contains(connection("a=", "alice"));
    }

    @Test
    void updateDoesNotRestoreADeletedConnection() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        store.delete("a=");

        assertThat(store.update("a=", ConnectionChange.ofUser("bob").withAttribute("room", "two")))
                .isEmpty();
        assertThat(store.update("never=", ConnectionChange.none())).isEmpty();

        clock.advance(Duration.ofMinutes(-1));
        assertThat(idsOf(store.findAll())).isEmpty();
    }

    @Test
    void extendDoesNotRestoreADeletedConnection() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        store.delete("a=");
        store.extend("a=", NOW.plus(Duration.ofMinutes(130)));

        assertThat(idsOf(store.findAll())).isEmpty();
    }

    @Test
    void deleteIgnoresAMissingConnection() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        store.delete("a=");
        store.delete("a=");

        assertThat(store.findByConnectionId("a=")).isEmpty();
        assertThat(idsOf(store.findByUser("alice"))).isEmpty();
    }

    @Test
    void removeReturnsTheDeletedConnection() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));
        store.save(connection("b=", "bob"));

        assertThat(store.remove("a=")).contains(connection("a=", "alice"));
        assertThat(store.remove("a=")).isEmpty();

        assertThat(idsOf(store.findAll())).containsExactly("b=");
    }

    @Test
    void deleteAllDeletesOnlyTheGivenConnections() {
        ConnectionStore store = store(clock);
        List<String> gone = IntStream.range(0, 60).mapToObj(i -> "c" + i).toList();
        gone.forEach(id -> store.save(connection(id, "alice")));
        store.save(connection("a=", "alice"));

        store.deleteAll(Stream.concat(gone.stream(), Stream.of("c1", "unknown")).toList());
        store.deleteAll(List.of());

        assertThat(idsOf(store.findAll())).containsExactly("a=");
    }

    @Test
    void deleteIfConnectedBeforeDeletesOnlyOlderConnections() {
        ConnectionStore store = store(clock);
        store.save(connection("a=", "alice"));

        store.deleteIfConnectedBefore("a=", NOW);
        assertThat(idsOf(store.findAll())).containsExactly("a=");

        store.deleteIfConnectedBefore("a=", NOW.plusMillis(1));
        store.deleteIfConnectedBefore("a=", NOW.plusMillis(1));
        assertThat(idsOf(store.findAll())).isEmpty();
    }

    @Test
    void deleteGoneLeavesConnectionsOfOtherGatewaysAlone() {
        ConnectionStore store = store(clock);
        store.save(ofGateway("own=", "api/dev"));
        store.save(ofGateway("own, young=", "api/dev"));
        store.save(ofGateway("foreign=", "api/live"));
        store.save(connection("nobody's=", "alice"));
        Optional<String> dev = Optional.of("api/dev");

        store.deleteGone("own, young=", NOW, dev);
        for (String id : List.of("own=", "foreign=", "nobody's=", "never=")) {
            store.deleteGone(id, NOW.plusMillis(1), dev);
        }

        assertThat(idsOf(store.findAll())).containsExactlyInAnyOrder("own, young=", "foreign=");
    }

    @Test
    void deleteGoneForAnUnknownGatewayDeletesOnlyConnectionsWithoutAGateway() {
        ConnectionStore store = store(clock);
        store.save(ofGateway("a=", "api/dev"));
        store.save(connection("b=", "bob"));

        store.deleteGone("a=", NOW.plusMillis(1), Optional.empty());
        store.deleteGone("b=", NOW.plusMillis(1), Optional.empty());

        assertThat(idsOf(store.findAll())).containsExactly("a=");
    }

    private static Connection ofGateway(String id, String gateway) {
        return new Connection(id, Optional.of("alice"), NOW, NOW.plusSeconds(600), Map.of(), Optional.of(gateway));
    }

    protected static Connection connection(String id, String userId) {
        return new Connection(id, Optional.of(userId), NOW, NOW.plusSeconds(600), Map.of(), Optional.empty());
    }

    private static List<String> idsOf(Stream<Connection> connections) {
        try (connections) {
            return connections.map(Connection::connectionId).toList();
        }
    }
}
