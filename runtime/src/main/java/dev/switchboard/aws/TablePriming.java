package dev.switchboard.aws;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionLifetimes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds the DynamoDB client, and saves one connection with a second client that answers from memory. */
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

    /** Makes the call that a {@code $connect} waits for. Finding and deleting an entry run mostly the same code. */
    private static void keepOne(DynamoDbConnectionStore store) {
        Instant expiry = ConnectionLifetimes.DEFAULT.firstExpiry(Instant.EPOCH);
        store.save(new Connection(
                "any", Optional.of("any"), Instant.EPOCH, expiry, Map.of("room", "any"), Optional.of("any/any")));
    }
}
