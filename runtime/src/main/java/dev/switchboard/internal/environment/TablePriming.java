package dev.switchboard.internal.environment;

import dev.switchboard.aws.DynamoDbConnectionStore;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionLifetimes;
import dev.switchboard.internal.aws.AwsClients;
import dev.switchboard.internal.aws.InMemoryAws;
import dev.switchboard.internal.aws.SharedClients;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds the DynamoDB client, and saves one connection with a second client that answers from memory. */
final class TablePriming implements Runnable {
    private final RuntimeSettings settings;

    TablePriming(RuntimeSettings settings) {
        this.settings = settings;
    }

    @Override
    public void run() {
        SharedClients.dynamoDb(settings.aws());
        try (DynamoDbClient alike = AwsClients.dynamoDb(settings.aws(), InMemoryAws.CREDENTIALS, new InMemoryAws())) {
            keepOne(new DynamoDbConnectionStore(
                    alike, settings.connectionsTable(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
        }
    }

    /** Makes the call that a {@code $connect} waits for. Finding and deleting an entry run mostly the same code. */
    private static void keepOne(DynamoDbConnectionStore store) {
        Instant expiry = ConnectionLifetimes.DEFAULT.firstExpiry(Instant.EPOCH);
        store.save(new Connection(
                "any", Optional.of("any"), Instant.EPOCH, expiry, Map.of("room", "any"), Optional.of("any/any")));
    }
}
