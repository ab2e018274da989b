package dev.switchboard.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.ConnectionStoreException.Cause;
import dev.switchboard.internal.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class BatchDeletesTest {
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void deletesAtMostTwentyFiveItemsAtATimeAndNoItemTwice() {
        List<String> ids = new ArrayList<>(ids(60));
        ids.add("c0");
        deletes(batch -> List.of(), pauses::add).delete(ids);

        assertThat(sizes).containsExactly(25, 25, 10);
        assertThat(pauses).isEmpty();
    }

    @Test
    void retriesUnprocessedItemsAfterAPause() {
        deletes(batch -> batch.subList(0, batch.size() / 3), pauses::add).delete(ids(25));

        assertThat(sizes).containsExactly(25, 8, 2);
        assertThat(pauses).hasSize(2).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) <= 0);
    }

    @Test
    void givesUpIfItemsStayUnprocessed() {
        assertThatThrownBy(() -> deletes(UnaryOperator.identity(), pauses::add).delete(ids(3)))
                .isInstanceOfSatisfying(
                        ConnectionStoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(Cause.THROTTLED))
                .hasMessage("BatchWriteItem on the connection table \"connections\" failed. DynamoDB left 3 items"
                        + " unprocessed, even after retries. Use on-demand billing or provision more capacity.");
        assertThat(sizes).hasSize(6);
    }

    @Test
    void failsIfTheThreadIsInterrupted() {
        BatchDeletes deletes = deletes(UnaryOperator.identity(), pause -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> deletes.delete(ids(3)))
                .isInstanceOfSatisfying(
                        ConnectionStoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(Cause.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    private BatchDeletes deletes(UnaryOperator<List<WriteRequest>> left, Backoff.Sleeper sleeper) {
        return new BatchDeletes(
                "connections",
                batch -> {
                    sizes.add(batch.size());
                    return left.apply(batch);
                },
                sleeper);
    }

    private static List<String> ids(int number) {
        return IntStream.range(0, number).mapToObj(i -> "c" + i).toList();
    }
}
