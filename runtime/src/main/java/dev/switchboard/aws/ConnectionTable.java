package dev.switchboard.aws;

import dev.switchboard.connection.ConnectionStoreException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Makes tables of connections, for tests and laptops; on AWS the deployment template makes it. The same table:
 * key {@code PK}, {@code SK}; index {@code userId-index} (hash {@code userId}, range {@code SK}, all attributes); TTL on
 * {@code ttl}; billed by request.
 */
public final class ConnectionTable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int POLLS = 240;

    private ConnectionTable() {}

    /**
     * Creates the table unless there is one of this name, and waits until it can be used, at most two minutes.
     *
     * @return whether it was created; false where there was one already, which is left as it is
     * @throws ConnectionStoreException if DynamoDB cannot be reached or refuses
     */
    public static boolean create(DynamoDbClient dynamoDb, String table) {
        try {
            boolean created = createIfMissing(dynamoDb, table);
            awaitActive(dynamoDb, table);
            if (created) {
                expireItems(dynamoDb, table);
            }
            return created;
        } catch (RuntimeException e) {
            throw StoreFailures.of(table, "CreateTable", e);
        }
    }

    /**
     * Creates the table where these environment variables point: {@code AWS_REGION}, {@code AWS_ACCESS_KEY_ID} and its
     * like, {@code AWS_ENDPOINT_URL_DYNAMODB}. Otherwise like {@link #create(DynamoDbClient, String)}.
     */
    public static boolean create(Map<String, String> environment, String table) {
        return create(SharedClients.dynamoDb(new AwsConfiguration(environment)), table);
    }

    private static boolean createIfMissing(DynamoDbClient dynamoDb, String table) {
        try {
            dynamoDb.createTable(definition(table));
            return true;
        } catch (ResourceInUseException e) {
            return false;
        }
    }

    private static CreateTableRequest definition(String table) {
        return CreateTableRequest.builder()
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        text(ConnectionItem.PARTITION_KEY), text(ConnectionItem.SORT_KEY), text(ConnectionItem.USER_ID))
                .keySchema(key(ConnectionItem.PARTITION_KEY, ConnectionItem.SORT_KEY))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName(ConnectionItem.USER_INDEX)
                        .keySchema(key(ConnectionItem.USER_ID, ConnectionItem.SORT_KEY))
                        .projection(projection -> projection.projectionType(ProjectionType.ALL))
                        .build())
                .build();
    }

    private static void awaitActive(DynamoDbClient dynamoDb, String table) {
        try (var waiter = dynamoDb.waiter()) {
            waiter.waitUntilTableExists(
                    describe -> describe.tableName(table),
                    polls -> polls.backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(POLL))
                            .maxAttempts(POLLS));
        }
    }

    private static void expireItems(DynamoDbClient dynamoDb, String table) {
        dynamoDb.updateTimeToLive(update -> update.tableName(table)
                .timeToLiveSpecification(
                        ttl -> ttl.attributeName(ConnectionItem.TTL).enabled(true)));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static List<KeySchemaElement> key(String hash, String range) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(hash)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(range)
                        .keyType(KeyType.RANGE)
                        .build());
    }
}
