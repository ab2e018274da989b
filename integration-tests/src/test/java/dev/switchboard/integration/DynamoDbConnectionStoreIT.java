package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.ConnectionStoreContract;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
    void keepsTheItemsThatOtherProgramsMayRelyOn() {
        store(at(NOW))
                .save(new Connection(
                        "a=", Optional.of("alice"), NOW.plusMillis(7), NOW.plusSeconds(600), Map.of("room", "two")));

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
    void leavesOutOfAnItemWhatAConnectionDoesNotHave() {
        store(at(NOW)).save(new Connection("a=", Optional.empty(), NOW, NOW.plusSeconds(600), Map.of()));

        assertThat(table.items())
                .singleElement()
                .satisfies(item -> assertThat(item).containsOnlyKeys("PK", "SK", "connectionId", "connectedAt", "ttl"));
    }

    @Test
    void readsWhatAnotherProgramHasWritten() {
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
                "b=", Optional.of("bob"), NOW, NOW.plusSeconds(600), Map.of("seat", "7", "vip", "true", "room", "two"));
        assertThat(store(at(NOW)).findByConnectionId("b=")).contains(bob);
        assertThat(store(at(NOW)).findByUser("bob")).containsExactly(bob);
        assertThat(store(at(NOW)).findAll()).containsExactly(bob);
    }

    @Test
    void keepsWhatAnotherProgramHasAddedWhenTheExpiryMoves() {
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
    void leavesItemsAloneThatAreNoConnections() {
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
    void countsAConnectionWithoutATtlForAsLongAsApiGatewayLetsItLive() {
        Map<String, AttributeValue> item = new HashMap<>(connectionItem("b="));
        item.remove("ttl");
        put(item);

        assertThat(store(at(NOW.plusSeconds(7_799))).findAll()).hasSize(1);
        assertThat(store(at(NOW.plusSeconds(7_800))).findAll()).isEmpty();
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
