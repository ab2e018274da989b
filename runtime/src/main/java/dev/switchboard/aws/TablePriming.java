package dev.switchboard.aws;

import dev.switchboard.connection.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds DynamoDB's client, and has another one, which answers from memory, keep one connection and find it. */
final class TablePriming implements Runnable {
    private static final String ITEM = "{\"Item\":{\"PK\":{\"S\":\"CONNECTION#any\"},\"SK\":{\"S\":\"CONNECTION#any\"},"
            + "\"connectionId\":{\"S\":\"any\"},\"userId\":{\"S\":\"any\"},\"connectedAt\":{\"N\":\"0\"},"
            + "\"ttl\":{\"N\":\"600\"},\"attributes\":{\"M\":{\"room\":{\"S\":\"any\"}}}}}";

    private final AwsConfiguration aws;

    TablePriming(AwsConfiguration aws) {
        this.aws = aws;
    }

    @Override
    public void run() {
        SharedClients.dynamoDb(aws);
        try (DynamoDbClient alike = AwsClients.dynamoDb(aws, InMemoryAws.CREDENTIALS, new InMemoryAws(ITEM))) {
            keepOne(new DynamoDbConnectionStore(
                    alike, aws.connectionsTable(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
        }
    }

    /** What a {@code $connect} and a message wait for; the rest comes after a message was handled, or nobody waits for it. */
    private static void keepOne(DynamoDbConnectionStore store) {
        Instant expiry = Instant.EPOCH.plus(Duration.ofMinutes(10));
        store.save(new Connection("any", Optional.of("any"), Instant.EPOCH, expiry, Map.of("room", "any")));
        store.findByConnectionId("any");
    }
}
