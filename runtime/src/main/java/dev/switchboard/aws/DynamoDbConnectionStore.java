package dev.switchboard.aws;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionChange;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.internal.Backoff;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Keeps connections in a DynamoDB table with the partition key {@code PK}, the sort key {@code SK}, the index
 * {@code userId-index} (partition key {@code userId}, sort key {@code SK}, all attributes) and TTL on {@code ttl}.
 * {@link ConnectionTable} creates such a table. Other programs may read and write the items as well:
 *
 * <pre>{@code
 * {"PK": "CONNECTION#L0SM9cOFvHcCIhw=", "SK": "CONNECTION#L0SM9cOFvHcCIhw=", "connectionId": "L0SM9cOFvHcCIhw=",
 *  "userId": "alice", "connectedAt": 1767225600000, "ttl": 1767226320, "attributes": {"room": "lobby"},
 *  "gatewayId": "a1b2c3d4e5/live"}
 * }</pre>
 *
 * <p>{@code connectedAt} is in epoch milliseconds, {@code ttl} in epoch seconds. {@code userId} is absent if the
 * connection is anonymous, and {@code attributes} is absent if the connection has no attributes. {@code gatewayId} is
 * the API and the stage that opened the connection; an item without it belongs to every API that shares the table.
 * Items whose key has a different form, or that lack {@code connectedAt}, are not connections and are left alone.
 *
 * <p>A look-up by connection id is strongly consistent. A look-up by user queries the index, and a look-up of all
 * connections scans the table. Both read page by page while the stream is consumed, and both may miss a connection that
 * was opened a moment ago. Thread-safe.
 */
public final class DynamoDbConnectionStore implements ConnectionStore {
    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Clock clock;
    private final int scanSegments;
    private final Backoff.Sleeper sleeper;
    private final BatchDeletes deletes;
    private final @Nullable ReadingTime readingTime;
    private final ConnectionLookups lookups;

    /**
     * Creates a store for the given table. Look-ups leave out connections that have expired according to the given
     * clock.
     *
     * @param dynamoDb the DynamoDB client
     * @param table the name of the DynamoDB table
     * @param clock the clock for the current time
     */
    public DynamoDbConnectionStore(DynamoDbClient dynamoDb, String table, Clock clock) {
        this(dynamoDb, table, clock, 1, Backoff.Sleeper.THREAD, null);
    }

    DynamoDbConnectionStore(
            DynamoDbClient dynamoDb,
            String table,
            Clock clock,
            int scanSegments,
            Backoff.Sleeper sleeper,
            @Nullable ReadingTime readingTime) {
        if (scanSegments < 1) {
            throw new IllegalArgumentException("A scan needs at least one segment, not " + scanSegments + ".");
        }
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
        this.scanSegments = scanSegments;
        this.sleeper = sleeper;
        this.readingTime = readingTime;
        this.lookups = new ConnectionLookups(dynamoDb, table, clock, scanSegments, readingTime);
        this.deletes = new BatchDeletes(table, this::writeBatch, sleeper);
    }

    /**
     * {@return a store for the same table whose {@link #findAll} reads the given number of segments in parallel}
     * Reading in parallel is faster for tens of thousands of connections, but takes a thread and up to 1 MB of memory
     * for each segment. Close the stream to end the threads.
     *
     * @param segments how many segments are read in parallel
     */
    public DynamoDbConnectionStore withScanSegments(int segments) {
        return new DynamoDbConnectionStore(dynamoDb, table, clock, segments, sleeper, readingTime);
    }

    @Override
    public ConnectionStore readingUntil(Instant time) {
        return new DynamoDbConnectionStore(dynamoDb, table, clock, scanSegments, sleeper, new ReadingTime(clock, time));
    }

    @Override
    public void save(Connection connection) {
        while (!put(connection) && !replace(connection)) {
            // The item was deleted between the two requests, so the connection can be put now.
        }
    }

    /**
     * Puts a connection, unless its item has a value that must be kept: a later expiry, or a gateway if the connection
     * has no gateway. Returns whether the connection was put.
     */
    private boolean put(Connection connection) {
        Map<String, String> names = new HashMap<>();
        names.put("#key", ConnectionItem.PARTITION_KEY);
        names.put("#ttl", ConnectionItem.TTL);
        String keepsNothing = "#ttl <= :ttl";
        if (connection.gatewayId().isEmpty()) {
            names.put("#gateway", ConnectionItem.GATEWAY_ID);
            keepsNothing = "(#ttl <= :ttl AND attribute_not_exists(#gateway))";
        }
        PutItemRequest put = PutItemRequest.builder()
                .tableName(table)
                .item(ConnectionItem.of(connection))
                .conditionExpression("attribute_not_exists(#key) OR " + keepsNothing)
                .expressionAttributeNames(names)
                .expressionAttributeValues(Map.of(
                        ":ttl", ConnectionItem.number(connection.expiresAt().getEpochSecond())))
                .build();
        try {
            StoreFailures.explained(table, "PutItem", () -> dynamoDb.putItem(put));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /**
     * Overwrites the item of a connection, but keeps the expiry of the item if that is later. Returns false if there is
     * no item.
     */
    private boolean replace(Connection connection) {
        UpdateItemRequest update = ItemUpdate.replacing(connection)
                .request(table, ConnectionItem.key(connection.connectionId()))
                .build();
        try {
            StoreFailures.explained(table, "UpdateItem", () -> dynamoDb.updateItem(update));
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
        extend(connection.connectionId(), connection.expiresAt());
        return true;
    }

    /**
     * Sets single attributes within the item's map of attributes, or the whole map if the item has none. Two requests
     * may be needed, because a single update expression cannot cover both cases.
     */
    @Override
    public Optional<Connection> update(String connectionId, ConnectionChange change) {
        while (true) {
            try {
                return update(connectionId, ItemUpdate.within(change));
            } catch (ConditionalCheckFailedException e) {
                if (ConnectionItem.toConnection(e.item()) == null) {
                    return Optional.empty();
                }
            }
            try {
                return update(connectionId, ItemUpdate.withNewMap(change));
            } catch (ConditionalCheckFailedException e) {
                // The item was deleted or got a map between the two requests. The next round shows which.
            }
        }
    }

    private Optional<Connection> update(String connectionId, ItemUpdate change) {
        UpdateItemRequest update = change.request(table, ConnectionItem.key(connectionId))
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return Optional.ofNullable(ConnectionItem.toConnection(
                StoreFailures.explained(table, "UpdateItem", () -> dynamoDb.updateItem(update))
                        .attributes()));
    }

    @Override
    public Optional<Connection> findByConnectionId(String connectionId) {
        return lookups.byConnectionId(connectionId);
    }

    @Override
    public Stream<Connection> findByUser(String userId) {
        return lookups.byUser(userId);
    }

    @Override
    public Stream<Connection> findAll() {
        return lookups.all();
    }

    @Override
    public void extend(String connectionId, Instant expiresAt) {
        UpdateItemRequest update = UpdateItemRequest.builder()
                .tableName(table)
                .key(ConnectionItem.key(connectionId))
                .updateExpression("SET #ttl = :ttl")
                .conditionExpression("attribute_exists(#key) AND #ttl < :ttl")
                .expressionAttributeNames(Map.of("#ttl", ConnectionItem.TTL, "#key", ConnectionItem.PARTITION_KEY))
                .expressionAttributeValues(Map.of(":ttl", ConnectionItem.number(expiresAt.getEpochSecond())))
                .build();
        try {
            StoreFailures.explained(table, "UpdateItem", () -> dynamoDb.updateItem(update));
        } catch (ConditionalCheckFailedException e) {
            // Either the connection has closed, and a late write must not restore its item, or another execution
            // environment has already set a later expiry.
        }
    }

    @Override
    public void delete(String connectionId) {
        DeleteItemRequest delete = DeleteItemRequest.builder()
                .tableName(table)
                .key(ConnectionItem.key(connectionId))
                .build();
        StoreFailures.explained(table, "DeleteItem", () -> dynamoDb.deleteItem(delete));
    }

    @Override
    public Optional<Connection> remove(String connectionId) {
        DeleteItemRequest delete = DeleteItemRequest.builder()
                .tableName(table)
                .key(ConnectionItem.key(connectionId))
                .returnValues(ReturnValue.ALL_OLD)
                .build();
        return Optional.ofNullable(ConnectionItem.toConnection(
                StoreFailures.explained(table, "DeleteItem", () -> dynamoDb.deleteItem(delete))
                        .attributes()));
    }

    @Override
    public void deleteAll(Collection<String> connectionIds) {
        deletes.delete(connectionIds);
    }

    @Override
    public void deleteIfConnectedBefore(String connectionId, Instant time) {
        deleteIf(
                "#connectedAt < :time",
                connectionId,
                Map.of("#connectedAt", ConnectionItem.CONNECTED_AT),
                Map.of(":time", ConnectionItem.number(time.toEpochMilli())));
    }

    @Override
    public void deleteGone(String connectionId, Instant connectedBefore, Optional<String> gatewayId) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":time", ConnectionItem.number(connectedBefore.toEpochMilli()));
        gatewayId.ifPresent(id -> values.put(":gateway", AttributeValue.fromS(id)));
        deleteIf(
                "#connectedAt < :time AND "
                        + (gatewayId.isPresent()
                                ? "(attribute_not_exists(#gateway) OR #gateway = :gateway)"
                                : "attribute_not_exists(#gateway)"),
                connectionId,
                Map.of("#connectedAt", ConnectionItem.CONNECTED_AT, "#gateway", ConnectionItem.GATEWAY_ID),
                values);
    }

    private void deleteIf(
            String condition, String connectionId, Map<String, String> names, Map<String, AttributeValue> values) {
        DeleteItemRequest delete = DeleteItemRequest.builder()
                .tableName(table)
                .key(ConnectionItem.key(connectionId))
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
        try {
            StoreFailures.explained(table, "DeleteItem", () -> dynamoDb.deleteItem(delete));
        } catch (ConditionalCheckFailedException e) {
            // The item is already gone, or belongs to another gateway, or is so young that its $connect may still run.
        }
    }

    private List<WriteRequest> writeBatch(List<WriteRequest> writes) {
        BatchWriteItemRequest batch = BatchWriteItemRequest.builder()
                .requestItems(Map.of(table, writes))
                .build();
        return StoreFailures.explained(table, "BatchWriteItem", () -> dynamoDb.batchWriteItem(batch))
                .unprocessedItems()
                .getOrDefault(table, List.of());
    }
}
