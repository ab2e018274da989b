package dev.switchboard.aws;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionLifetimes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds DynamoDB's client, and has another one, which answers from memory, keep one connection. */
final class TablePriming implements Runnable {
    private final AwsConfiguration aws;

    TablePriming(AwsConfiguration aws) {
        this.aws = aws;
    }

    @Override
    public void run() {
        SharedClients.dynamoDb(aws);
        try (DynamoDbClient alike = AwsClients.dynamoDb(aws, InMemoryAws.CREDENTIALS, new InMemoryAws())) {
            keepOne(new DynamoDbConnectionStore(
                    alike, aws.connectionsTable(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
        }
    }

    /** Makes the call that a {@code $connect} waits for; finding and deleting an entry take the same way. */
    private static void keepOne(DynamoDbConnectionStore store) {
        Instant expiry = ConnectionLifetimes.DEFAULT.firstExpiry(Instant.EPOCH);
        store.save(new Connection(
                "any", Optional.of("any"), Instant.EPOCH, expiry, Map.of("room", "any"), Optional.of("any/any")));
    }
}
