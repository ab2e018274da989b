package dev.switchboard.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionChange;
import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.internal.Backoff;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Tests the requests that the store sends to DynamoDB, and how it translates the exceptions of a client. */
class DynamoDbCallsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Connection ALICE =
            new Connection("a=", Optional.of("alice"), NOW, NOW.plusSeconds(720), Map.of(), Optional.of("api/dev"));

    private final List<String> calls = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void savesAndRemovesAConnectionWithOneCallEach() {
        store(request -> PutItemResponse.builder().build(), 1).save(ALICE);
        store(
                        request -> DeleteItemResponse.builder()
                                .attributes(ConnectionItem.of(ALICE))
                                .build(),
                        1)
                .remove("a=");

        assertThat(calls).containsExactly("PutItem", "DeleteItem");
    }

    @Test
    void deletesItemsThatABatchLeavesUnprocessed() {
        List<String> deleted = new ArrayList<>();
        DynamoDbConnectionStore store = store(
                request -> {
                    List<WriteRequest> writes =
                            ((BatchWriteItemRequest) request).requestItems().getOrDefault("chat", List.of());
                    int half = (writes.size() + 1) / 2;
                    writes.subList(0, half).forEach(write -> deleted.add(id(write)));
                    List<WriteRequest> left = writes.subList(half, writes.size());
                    return BatchWriteItemResponse.builder()
                            .unprocessedItems(left.isEmpty() ? Map.of() : Map.of("chat", left))
                            .build();
                },
                1);

        List<String> ids = IntStream.range(0, 30).mapToObj(i -> "c" + i).toList();
        store.deleteAll(ids);

        assertThat(deleted).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(pauses).as("one pause before each retry").hasSize(calls.size() - 2);
    }

    private static String id(WriteRequest write) {
        return Objects.requireNonNull(write.deleteRequest().key().get("PK")).s().substring("CONNECTION#".length());
    }

    @Test
    void reportsAnyExceptionOfTheClientAsAConnectionStoreException() {
        DynamoDbConnectionStore store = store(
                request -> {
                    throw new NullPointerException("\"this.http\" is null");
                },
                1);
        Map<String, ThrowingCallable> operations = Map.of(
                "PutItem", () -> store.save(ALICE),
                "GetItem", () -> store.findByConnectionId("a="),
                "Query", () -> store.findByUser("alice").toList(),
                "Scan", () -> store.findAll().toList(),
                "UpdateItem", () -> store.update("a=", ConnectionChange.ofUser("bob")),
                "DeleteItem", () -> store.delete("a="),
                "BatchWriteItem", () -> store.deleteAll(List.of("a=")));

        operations.forEach((operation, call) -> fails(operation, call));
        fails("UpdateItem", () -> store.extend("a=", NOW));
        fails("DeleteItem", () -> store.remove("a="));
        fails("DeleteItem", () -> store.deleteIfConnectedBefore("a=", NOW));
        fails("DeleteItem", () -> store.deleteGone("a=", NOW, Optional.empty()));
        fails(
                "CreateTable",
                () -> ConnectionTable.create(
                        client(request -> {
                            throw new IllegalStateException("Connection pool shut down");
                        }),
                        "chat"));
    }

    private static void fails(String operation, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ConnectionStoreException.class, e -> {
            assertThat(e.operation()).isEqualTo(operation);
            assertThat(e.table()).isEqualTo("chat");
            assertThat(e.getCause()).isInstanceOfAny(NullPointerException.class, IllegalStateException.class);
        });
    }

    @Test
    void throwsAnErrorDuringAScanToTheReader() {
        for (int segments : List.of(1, 4)) {
            DynamoDbConnectionStore store = store(
                    request -> {
                        throw new NoClassDefFoundError("no/such/Class");
                    },
                    segments);

            assertThatThrownBy(() -> {
                        try (var all = store.findAll()) {
                            all.toList();
                        }
                    })
                    .isInstanceOf(NoClassDefFoundError.class);
        }
    }

    private DynamoDbConnectionStore store(Function<DynamoDbRequest, Object> answers, int segments) {
        Backoff.Sleeper sleeper = pauses::add;
        return new DynamoDbConnectionStore(
                client(answers), "chat", Clock.fixed(NOW, ZoneOffset.UTC), segments, sleeper, null);
    }

    private DynamoDbClient client(Function<DynamoDbRequest, Object> answers) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                    DynamoDbRequest request = Arrays.stream(arguments)
                            .filter(DynamoDbRequest.class::isInstance)
                            .map(DynamoDbRequest.class::cast)
                            .findFirst()
                            .orElseThrow();
                    synchronized (calls) {
                        calls.add(request.getClass().getSimpleName().replace("Request", ""));
                    }
                    return answers.apply(request);
                });
    }
}
