package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.aws.ConnectionTable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Tests the creation of the connection table. */
class ConnectionTableIT {
    @Test
    void theTableIsCreatedReadyToUseWithItsIndexAndTimeToLive() {
        try (TestTable table = TestTable.create()) {
            TableDescription description = table.client()
                    .describeTable(describe -> describe.tableName(table.name()))
                    .table();
            assertThat(description.tableStatus()).isEqualTo(TableStatus.ACTIVE);
            assertThat(description.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
            assertThat(description.keySchema()).containsExactly(key("PK", KeyType.HASH), key("SK", KeyType.RANGE));
            assertThat(description.globalSecondaryIndexes()).singleElement().satisfies(index -> {
                assertThat(index.indexName()).isEqualTo("userId-index");
                assertThat(index.keySchema()).containsExactly(key("userId", KeyType.HASH), key("SK", KeyType.RANGE));
                assertThat(index.projection().projectionType()).isEqualTo(ProjectionType.ALL);
            });
            assertThat(table.client()
                            .describeTimeToLive(describe -> describe.tableName(table.name()))
                            .timeToLiveDescription())
                    .satisfies(ttl -> {
                        assertThat(ttl.attributeName()).isEqualTo("ttl");
                        assertThat(ttl.timeToLiveStatus()).isIn(TimeToLiveStatus.ENABLED, TimeToLiveStatus.ENABLING);
                    });
        }
    }

    @Test
    void anExistingTableIsLeftUnchanged() {
        try (TestTable table = TestTable.create()) {
            table.client()
                    .putItem(put -> put.tableName(table.name())
                            .item(Map.of("PK", AttributeValue.fromS("x"), "SK", AttributeValue.fromS("y"))));

            assertThat(ConnectionTable.create(table.client(), table.name())).isFalse();
            assertThat(table.items()).hasSize(1);
        }
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
