package dev.switchboard.aws;

import dev.switchboard.aws.ItemPages.Page;
import dev.switchboard.connection.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Looks up connections in the table: one by its id, those of a user through the index, or all of them by a scan. Leaves
 * out connections that have expired. Thread-safe.
 */
final class ConnectionLookups {
    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Clock clock;
    private final int scanSegments;
    private final @Nullable ReadingTime readingTime;

    /**
     * Creates look-ups in the given table.
     *
     * @param scanSegments how many segments of the table are read in parallel
     * @param readingTime the time until which pages are read, or null if the time is not limited
     */
    ConnectionLookups(
            DynamoDbClient dynamoDb, String table, Clock clock, int scanSegments, @Nullable ReadingTime readingTime) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
        this.scanSegments = scanSegments;
        this.readingTime = readingTime;
    }

    Optional<Connection> byConnectionId(String connectionId) {
        GetItemRequest get = GetItemRequest.builder()
                .tableName(table)
                .key(ConnectionItem.key(connectionId))
                .consistentRead(true)
                .build();
        Map<String, AttributeValue> item = StoreFailures.explained(table, "GetItem", () -> dynamoDb.getItem(get))
                .item();
        return Optional.ofNullable(ConnectionItem.toConnection(item)).filter(this::isLive);
    }

    Stream<Connection> byUser(String userId) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .indexName(ConnectionItem.USER_INDEX)
                .keyConditionExpression("#userId = :userId")
                .expressionAttributeNames(Map.of("#userId", ConnectionItem.USER_ID))
                .expressionAttributeValues(Map.of(":userId", AttributeValue.fromS(userId)))
                .build();
        return connections(new ItemPages(after -> queryPage(query, after)));
    }

    Stream<Connection> all() {
        ScanRequest scan = ScanRequest.builder().tableName(table).build();
        if (scanSegments == 1) {
            return connections(new ItemPages(after -> scanPage(scan, after)));
        }
        List<ItemPages.Source> segments = new ArrayList<>(scanSegments);
        for (int i = 0; i < scanSegments; i++) {
            ScanRequest segment =
                    scan.toBuilder().segment(i).totalSegments(scanSegments).build();
            segments.add(after -> scanPage(segment, after));
        }
        ParallelPages pages = new ParallelPages(segments, e -> StoreFailures.interrupted(table, "Scan", e));
        return connections(pages).onClose(pages::close);
    }

    private Page queryPage(QueryRequest query, @Nullable Map<String, AttributeValue> after) {
        AwsRequestOverrideConfiguration limit = limit("Query");
        QueryRequest next = query.toBuilder()
                .exclusiveStartKey(after)
                .overrideConfiguration(limit)
                .build();
        QueryResponse page = read("Query", limit, () -> dynamoDb.query(next));
        return new Page(page.items(), page.lastEvaluatedKey());
    }

    private Page scanPage(ScanRequest scan, @Nullable Map<String, AttributeValue> after) {
        AwsRequestOverrideConfiguration limit = limit("Scan");
        ScanRequest next = scan.toBuilder()
                .exclusiveStartKey(after)
                .overrideConfiguration(limit)
                .build();
        ScanResponse page = read("Scan", limit, () -> dynamoDb.scan(next));
        return new Page(page.items(), page.lastEvaluatedKey());
    }

    private Stream<Connection> connections(Iterator<Map<String, AttributeValue>> items) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.NONNULL), false)
                .map(ConnectionItem::toConnection)
                .filter(Objects::nonNull)
                .filter(this::isLive);
    }

    private @Nullable AwsRequestOverrideConfiguration limit(String operation) {
        return readingTime == null ? null : readingTime.forRequest(table, operation);
    }

    private <T> T read(String operation, @Nullable AwsRequestOverrideConfiguration limit, Supplier<T> request) {
        return limit == null
                ? StoreFailures.explained(table, operation, request)
                : ReadingTime.limited(() -> StoreFailures.explained(table, operation, request));
    }

    private boolean isLive(Connection connection) {
        return connection.isLiveAt(clock.instant());
    }
}
