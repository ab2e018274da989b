package dev.switchboard.aws;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Keeps connections in a DynamoDB table with the key {@code PK}, {@code SK}, the index {@code userId-index} (hash
 * {@code userId}, range {@code SK}, all attributes) and its TTL on {@code ttl}; see {@link ConnectionItem} for the items.
 *
 * <p>A lookup by connection id is strongly consistent. Lookups by user go through the index and those of all connections
 * scan, each page by page as the stream is read; both may miss a connection opened a moment ago. Thread-safe.
 */
public final class DynamoDbConnectionStore implements ConnectionStore {
    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Clock clock;

    /** The connections in this table; those that have expired by this clock are left out. */
    public DynamoDbConnectionStore(DynamoDbClient dynamoDb, String table, Clock clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void save(Connection connection) {
        dynamoDb.putItem(put -> put.tableName(table).item(ConnectionItem.of(connection)));
    }

    @Override
    public Optional<Connection> findByConnectionId(String connectionId) {
        Map<String, AttributeValue> item = dynamoDb.getItem(get -> get.tableName(table)
                        .key(ConnectionItem.key(connectionId))
                        .consistentRead(true))
                .item();
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(ConnectionItem.toConnection(item)).filter(this::isLive);
    }

    @Override
    public Stream<Connection> findByUser(String userId) {
        return dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .indexName(ConnectionItem.USER_INDEX)
                        .keyConditionExpression("#userId = :userId")
                        .expressionAttributeNames(Map.of("#userId", ConnectionItem.USER_ID))
                        .expressionAttributeValues(Map.of(":userId", AttributeValue.fromS(userId))))
                .items()
                .stream()
                .map(ConnectionItem::toConnection)
                .filter(this::isLive);
    }

    @Override
    public Stream<Connection> findAll() {
        return dynamoDb.scanPaginator(scan -> scan.tableName(table)).items().stream()
                .map(ConnectionItem::toConnection)
                .filter(this::isLive);
    }

    @Override
    public void extend(String connectionId, Instant expiresAt) {
        try {
            dynamoDb.updateItem(update -> update.tableName(table)
                    .key(ConnectionItem.key(connectionId))
                    .updateExpression("SET #ttl = :ttl")
                    .conditionExpression("attribute_exists(#key)")
                    .expressionAttributeNames(Map.of("#ttl", ConnectionItem.TTL, "#key", ConnectionItem.PARTITION_KEY))
                    .expressionAttributeValues(Map.of(":ttl", ConnectionItem.number(expiresAt.getEpochSecond()))));
        } catch (ConditionalCheckFailedException e) {
            // Closed in the meantime: a late write must not bring it back.
        }
    }

    @Override
    public void delete(String connectionId) {
        dynamoDb.deleteItem(delete -> delete.tableName(table).key(ConnectionItem.key(connectionId)));
    }

    @Override
    public void deleteIfConnectedBefore(String connectionId, Instant time) {
        try {
            dynamoDb.deleteItem(delete -> delete.tableName(table)
                    .key(ConnectionItem.key(connectionId))
                    .conditionExpression("#connectedAt < :time")
                    .expressionAttributeNames(Map.of("#connectedAt", ConnectionItem.CONNECTED_AT))
                    .expressionAttributeValues(Map.of(":time", ConnectionItem.number(time.toEpochMilli()))));
        } catch (ConditionalCheckFailedException e) {
            // Gone already, or younger: its $connect may still be running.
        }
    }

    private boolean isLive(Connection connection) {
        return connection.isLiveAt(clock.instant());
    }
}
