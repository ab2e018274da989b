package dev.switchboard.aws;

import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.internal.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Deletes items in batches, and retries those that DynamoDB leaves unprocessed because of throttling. */
final class BatchDeletes {
    private static final int BATCH = 25;
    private static final int ATTEMPTS = 6;
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1));

    private final String table;
    private final UnaryOperator<List<WriteRequest>> write;
    private final Backoff.Sleeper sleeper;

    /** Creates an instance that writes with the given function. The function returns the requests left unprocessed. */
    BatchDeletes(String table, UnaryOperator<List<WriteRequest>> write, Backoff.Sleeper sleeper) {
        this.table = table;
        this.write = write;
        this.sleeper = sleeper;
    }

    void delete(Collection<String> connectionIds) {
        List<WriteRequest> batch = new ArrayList<>(BATCH);
        for (String id : new LinkedHashSet<>(connectionIds)) {
            batch.add(deletion(id));
            if (batch.size() == BATCH) {
                process(batch);
                batch = new ArrayList<>(BATCH);
            }
        }
        process(batch);
    }

    private void process(List<WriteRequest> batch) {
        List<WriteRequest> left = batch;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            left = write.apply(left);
            if (!left.isEmpty()) {
                pause(attempt, left.size());
            }
        }
    }

    private void pause(int attempt, int left) {
        if (attempt == ATTEMPTS) {
            throw new ConnectionStoreException(
                    ConnectionStoreException.Cause.THROTTLED,
                    table,
                    "BatchWriteItem",
                    "DynamoDB left " + left + " items unprocessed, even after retries. Use on-demand billing or"
                            + " provision more capacity.");
        }
        try {
            sleeper.sleep(BACKOFF.after(attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreFailures.interrupted(table, "BatchWriteItem", e);
        }
    }

    private static WriteRequest deletion(String connectionId) {
        return WriteRequest.builder()
                .deleteRequest(DeleteRequest.builder()
                        .key(ConnectionItem.key(connectionId))
                        .build())
                .build();
    }
}
