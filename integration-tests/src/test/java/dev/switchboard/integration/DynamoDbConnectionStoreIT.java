package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionChange;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.ConnectionStoreContract;
import dev.switchboard.connection.ConnectionStoreException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tests the store of connections in DynamoDB: the contract of all stores, and the form of its items. */
class DynamoDbConnectionStoreIT extends ConnectionStoreContract {
    private final TestTable table = TestTable.create();

    @AfterEach
    void delete() {
        table.close();
    }

    @Override
    protected ConnectionStore store(Clock clock) {
        return table.store(clock);
    }

    @Test
    void writesItemsInTheDocumentedForm() {
        store(at(NOW))
                .save(new Connection(
                        "a=",
                        Optional.of("alice"),
                        NOW.plusMillis(7),
                        NOW.plusSeconds(600),
                        Map.of("room", "two"),
                        Optional.empty()));

        assertThat(table.items())
                .containsExactly(Map.of(
                        "PK", text("CONNECTION#a="),
                        "SK", text("CONNECTION#a="),
                        "connectionId", text("a="),
                        "userId", text("alice"),
                        "connectedAt", number("4922899200007"),
                        "ttl", number("4922899800"),
                        "attributes", AttributeValue.fromM(Map.of("room", text("two")))));
    }

    @Test
    void leavesAbsentValuesOutOfAnItem() {
        store(at(NOW))
                .save(new Connection("a=", Optional.empty(), NOW, NOW.plusSeconds(600), Map.of(), Optional.empty()));

        assertThat(table.items())
                .singleElement()
                .satisfies(item -> assertThat(item).containsOnlyKeys("PK", "SK", "connectionId", "connectedAt", "ttl"));
    }

    @Test
    void readsItemsWrittenByOtherPrograms() {
        put(Map.of(
                "PK", text("CONNECTION#b="),
                "SK", text("CONNECTION#b="),
                "connectionId", text("b="),
                "userId", text("bob"),
                "connectedAt", number("4922899200000"),
                "ttl", number("4922899800"),
                "attributes",
                        AttributeValue.fromM(Map.of(
                                "seat", number("7"),
                                "vip", AttributeValue.fromBool(true),
                                "room", text("two"),
                                "tags", AttributeValue.fromL(List.of()))),
                "theirs", text("more")));

        Connection bob = new Connection(
                "b=",
                Optional.of("bob"),
                NOW,
                NOW.plusSeconds(600),
                Map.of("seat", "7", "vip", "true", "room", "two"),
                Optional.empty());
        assertThat(store(at(NOW)).findByConnectionId("b=")).contains(bob);
        assertThat(store(at(NOW)).findByUser("bob")).containsExactly(bob);
        assertThat(store(at(NOW)).findAll()).containsExactly(bob);
    }

    @Test
    void keepsAttributesOfOtherProgramsWhenALifetimeIsExtended() {
        Map<String, AttributeValue> item = new HashMap<>(connectionItem("b="));
        item.put("theirs", text("more"));
        put(item);
        store(at(NOW)).extend("b=", NOW.plusSeconds(7_800));

        assertThat(table.items())
                .singleElement()
                .satisfies(kept -> assertThat(kept)
                        .containsEntry("theirs", text("more"))
                        .containsEntry("ttl", number("4922907000")));
    }

    @Test
    void ignoresItemsThatAreNotConnections() {
        put(Map.of("PK", text("USER#alice"), "SK", text("PROFILE"), "userId", text("alice")));
        put(Map.of("PK", text("CONNECTION#c="), "SK", text("AUDIT#1"), "userId", text("alice")));
        put(Map.of("PK", text("CONNECTION#d="), "SK", text("CONNECTION#d="), "userId", text("alice")));
        put(Map.of("PK", text("CONNECTION#e="), "SK", text("CONNECTION#e="), "connectedAt", text("yesterday")));
        put(Map.of("PK", text("CONNECTION#f="), "SK", text("CONNECTION#f="), "connectedAt", number("1e40")));
        put(connectionItem("b="));

        ConnectionStore store = store(at(NOW));
        assertThat(store.findAll()).extracting(Connection::connectionId).containsExactly("b=");
        assertThat(store.findByUser("alice")).isEmpty();
        assertThat(store.findByConnectionId("d=")).isEmpty();
        assertThat(table.items()).hasSize(6);
    }

    @Test
    void treatsAConnectionWithoutATtlAsExpiredAfterApiGatewaysMaximumDuration() {
        Map<String, AttributeValue> item = new HashMap<>(connectionItem("b="));
        item.remove("ttl");
        put(item);

        assertThat(store(at(NOW.plusSeconds(7_799))).findAll()).hasSize(1);
        assertThat(store(at(NOW.plusSeconds(7_800))).findAll()).isEmpty();
    }

    @Test
    void needsOneCallToSaveAConnectionAndTwoMoreToKeepALaterExpiry() {
        CountingClient counting = new CountingClient(table.client());
        ConnectionStore store = new TestTable(counting.client(), table.name()).store(at(NOW));
        Connection alice =
                new Connection("a=", Optional.of("alice"), NOW, NOW.plusSeconds(720), Map.of(), Optional.of("api/dev"));

        store.save(alice);
        assertThat(counting.count("putItem")).isEqualTo(1);
        assertThat(counting.count("updateItem")).isZero();

        store.extend("a=", NOW.plusSeconds(7_800));
        store.save(alice);
        assertThat(counting.count("putItem")).isEqualTo(2);
        assertThat(counting.count("updateItem"))
                .as("one call for the extension, and two for the save")
                .isEqualTo(3);
        assertThat(table.items())
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("ttl", number("4922907000"))
                        .containsEntry("gatewayId", text("api/dev")));
    }

    @Test
    void reportsThatAnEntryIsTooLarge() {
        ConnectionStore store = store(at(NOW));
        Map<String, String> large = Map.of("text", "x".repeat(410_000));
        assertThatExceptionOfType(ConnectionStoreException.class)
                .isThrownBy(() -> store.save(
                        new Connection("a=", Optional.empty(), NOW, NOW.plusSeconds(600), large, Optional.empty())))
                .withMessageContaining("may have at most 400 KB")
                .extracting(ConnectionStoreException::reason)
                .isEqualTo(ConnectionStoreException.Cause.TOO_LARGE);

        store.save(connection("a=", "alice"));
        assertThatExceptionOfType(ConnectionStoreException.class)
                .isThrownBy(() -> store.update("a=", ConnectionChange.ofAttribute("text", "x".repeat(410_000))))
                .extracting(ConnectionStoreException::reason)
                .isEqualTo(ConnectionStoreException.Cause.TOO_LARGE);
    }

    @Test
    void changesOfDifferentAttributesDoNotOverwriteEachOther() throws Exception {
        ConnectionStore store = store(at(NOW));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 10; round++) {
                String id = "c" + round;
                store.save(connection(id, "alice"));
                List<Callable<Optional<Connection>>> changes = IntStream.range(0, 4)
                        .<Callable<Optional<Connection>>>mapToObj(
                                i -> () -> store.update(id, ConnectionChange.ofAttribute("a" + i, "x")))
                        .toList();
                for (Future<?> changed : threads.invokeAll(changes)) {
                    changed.get();
                }
                assertThat(store.findByConnectionId(id).orElseThrow().attributes())
                        .containsOnlyKeys("a0", "a1", "a2", "a3");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void changesOnlyTheGivenAttributesOfAnItem() {
        Map<String, AttributeValue> item = new HashMap<>(connectionItem("b="));
        item.put("theirs", text("more"));
        item.put(
                "attributes",
                AttributeValue.fromM(Map.of("seat", number("7"), "tags", AttributeValue.fromL(List.of()))));
        put(item);
        put(Map.of("PK", text("CONNECTION#d="), "SK", text("CONNECTION#d="), "userId", text("alice")));

        store(at(NOW)).update("b=", ConnectionChange.ofUser("bob").withAttribute("room", "two"));
        assertThat(store(at(NOW)).update("d=", ConnectionChange.ofUser("bob"))).isEmpty();

        item.put("userId", text("bob"));
        item.put(
                "attributes",
                AttributeValue.fromM(
                        Map.of("seat", number("7"), "tags", AttributeValue.fromL(List.of()), "room", text("two"))));
        assertThat(table.items())
                .containsExactlyInAnyOrder(
                        item,
                        Map.of("PK", text("CONNECTION#d="), "SK", text("CONNECTION#d="), "userId", text("alice")));
    }

    @Test
    void savesOverAnItemWithoutATtlWithoutAddingOne() {
        Map<String, AttributeValue> item = new HashMap<>(connectionItem("b="));
        item.remove("ttl");
        put(item);
        store(at(NOW)).save(connection("b=", "bob"));

        assertThat(table.items())
                .singleElement()
                .satisfies(saved ->
                        assertThat(saved).containsEntry("userId", text("bob")).doesNotContainKey("ttl"));
    }

    @Test
    void returnsARemovedEntryEvenIfItHasExpired() {
        store(at(NOW)).save(connection("a=", "alice"));

        assertThat(store(at(NOW.plusSeconds(1_000))).remove("a=")).contains(connection("a=", "alice"));
        assertThat(table.items()).isEmpty();
    }

    private void put(Map<String, AttributeValue> item) {
        table.client().putItem(put -> put.tableName(table.name()).item(item));
    }

    private static Map<String, AttributeValue> connectionItem(String id) {
        return Map.of(
                "PK", text("CONNECTION#" + id),
                "SK", text("CONNECTION#" + id),
                "connectionId", text(id),
                "connectedAt", number("4922899200000"),
                "ttl", number("4922899800"));
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(String number) {
        return AttributeValue.fromN(number);
    }
}
