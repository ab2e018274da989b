package dev.switchboard.aws;

import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.internal.EnvironmentVariables;
import dev.switchboard.internal.aws.AwsSettings;
import dev.switchboard.internal.aws.SharedClients;
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
 * Creates connection tables for tests and for development. On AWS, the deployment template creates the table. In both
 * cases the table has the partition key {@code PK} and the sort key {@code SK}, the index {@code userId-index}
 * (partition key {@code userId}, sort key {@code SK}, all attributes), TTL on {@code ttl}, and on-demand billing.
 */
public final class ConnectionTable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int POLLS = 240;

    private ConnectionTable() {}

    /**
     * Creates the table if no table of the given name exists, and waits at most two minutes until it can be used.
     *
     * @param dynamoDb the DynamoDB client
     * @param table the name of the DynamoDB table
     * @return true if the table was created, false if a table of the given name existed already and was left as it was
     * @throws ConnectionStoreException if DynamoDB cannot be reached or refuses the request
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
     * Creates the table in the region, with the credentials and at the endpoint that the given environment variables
     * specify: {@code AWS_REGION}, {@code AWS_ACCESS_KEY_ID} and the other variables for credentials, and
     * {@code AWS_ENDPOINT_URL_DYNAMODB}. Apart from that, the method does the same as
     * {@link #create(DynamoDbClient, String)}.
     *
     * @param environment the environment variables
     * @param table the name of the DynamoDB table
     * @return whether the table was created
     */
    public static boolean create(Map<String, String> environment, String table) {
        return create(SharedClients.dynamoDb(new AwsSettings(new EnvironmentVariables(environment))), table);
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
