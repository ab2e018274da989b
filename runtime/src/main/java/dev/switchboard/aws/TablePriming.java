package dev.switchboard.aws;

import dev.switchboard.connection.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds DynamoDB's client, and has another one, which answers from memory, keep one connection. */
final class TablePriming {
    private static final String ITEM = "{\"Item\":{\"PK\":{\"S\":\"CONNECTION#any\"},\"SK\":{\"S\":\"CONNECTION#any\"},"
            + "\"connectionId\":{\"S\":\"any\"},\"userId\":{\"S\":\"any\"},\"connectedAt\":{\"N\":\"0\"},"
            + "\"ttl\":{\"N\":\"600\"},\"attributes\":{\"M\":{\"room\":{\"S\":\"any\"}}}}}";
    private static final Instant EXPIRY = Instant.EPOCH.plus(Duration.ofMinutes(10));

    private final DynamoDbClient alike;
    private final DynamoDbConnectionStore store;

    TablePriming(AwsConfiguration aws) {
        SharedClients.dynamoDb(aws);
        alike = AwsClients.dynamoDb(aws, InMemoryAws.CREDENTIALS, new InMemoryAws(ITEM));
        store = new DynamoDbConnectionStore(alike, aws.connectionsTable(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /** Does what a {@code $connect} does. */
    void opened() {
        store.save(new Connection("any", Optional.of("any"), Instant.EPOCH, EXPIRY, Map.of("room", "any")));
    }

    /** Does what the first message does, and ends. For what {@code $disconnect} does nobody waits. */
    void used() {
        try (alike) {
            store.findByConnectionId("any");
            store.extend("any", EXPIRY);
        }
    }
}
