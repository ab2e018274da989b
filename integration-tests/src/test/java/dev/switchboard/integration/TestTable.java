package dev.switchboard.integration;

import dev.switchboard.aws.ConnectionTable;
import dev.switchboard.aws.DynamoDbConnectionStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A connection table for one test. The table is created in the same way as by users, and deleted after the test. */
record TestTable(DynamoDbClient client, String name) implements AutoCloseable {
    static TestTable create() {
        return create(DynamoDb.shared().client());
    }

    static TestTable create(DynamoDbClient client) {
        String name = "switchboard-test-" + UUID.randomUUID();
        ConnectionTable.create(client, name);
        return new TestTable(client, name);
    }

    DynamoDbConnectionStore store(Clock clock) {
        return new DynamoDbConnectionStore(client, name, clock);
    }

    /** Returns all items of the table. */
    List<Map<String, AttributeValue>> items() {
        return client.scanPaginator(scan -> scan.tableName(name).consistentRead(true)).items().stream()
                .toList();
    }

    @Override
    public void close() {
        client.deleteTable(delete -> delete.tableName(name));
    }
}
