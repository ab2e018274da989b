package dev.switchboard.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.FailingStore;
import dev.switchboard.RecordingGateway;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionLifetimes;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.ManualClock;
import dev.switchboard.internal.tracking.GatewayIdentity;
import dev.switchboard.internal.tracking.TrackedConnections;
import dev.switchboard.json.RawJson;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.BroadcastResult;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.DeliveryException.Cause;
import dev.switchboard.message.MessageSender;
import dev.switchboard.message.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how a broadcast ends, which failures it keeps, and which entries it removes. */
class BroadcastTest {
    private static final Instant NOW = Instant.parse("2026-01-01T01:00:00Z");
    private static final RawJson HELLO = RawJson.of("{\"hello\":\"you\"}");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualClock clock = new ManualClock(NOW);
    private final AtomicInteger read = new AtomicInteger();
    private final RecordingGateway gateway = new RecordingGateway();
    private final List<LogEntry> log = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void readsNoFurtherWhenTheTimeRunsOut(int concurrency) {
        ConnectionStore slow = table(10_000, row -> {
            if (row % 100 == 0) {
                clock.advance(Duration.ofMillis(100));
            }
        });

        BroadcastResult result = within(SECOND, sender(slow, id -> Delivery.DELIVERED, concurrency));

        assertThat(result.endedEarly()).contains(Cause.OUT_OF_TIME);
        assertThat(result.failed()).isZero();
        assertThat(read)
                .as("rows read, given pages of 100 rows that take 100 ms each")
                .hasValueLessThanOrEqualTo(1_001);
        assertThat(result.delivered()).isEqualTo(gateway.attempted().size()).isBetween(1, 1_000);
    }

    @Test
    void reportsThatEveryoneWasTriedEvenIfTheTimeHasRunOutByThen() {
        BroadcastResult result = within(
                SECOND,
                sender(
                        table(1, row -> {}),
                        id -> {
                            clock.advance(SECOND);
                            return Delivery.DELIVERED;
                        },
                        1));

        assertThat(result).isEqualTo(new BroadcastResult(1, 0, 0, Map.of(), Optional.empty()));
    }

    @Test
    void doesNotTryRecipientsThatStillWaitForAThreadWhenTheTimeRunsOut() {
        CountDownLatch bothSending = new CountDownLatch(2);
        MessageSender sender = sender(
                table(100, row -> {}),
                id -> {
                    bothSending.countDown();
                    await(bothSending);
                    clock.advance(SECOND);
                    return Delivery.DELIVERED;
                },
                2);

        BroadcastResult result = within(SECOND, sender);

        assertThat(result).isEqualTo(new BroadcastResult(2, 0, 0, Map.of(), Optional.of(Cause.OUT_OF_TIME)));
        assertThat(gateway.attempted()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = ConnectionStoreException.Cause.class,
            names = {"OUT_OF_TIME", "INTERRUPTED"})
    void endsEarlyIfTheStoreCancelsAPage(ConnectionStoreException.Cause cause) {
        ConnectionStore store = table(10, row -> {
            if (row == 5) {
                throw new ConnectionStoreException(cause, "connections", "Scan", "Cancelled.");
            }
        });

        BroadcastResult result = within(SECOND, sender(store, id -> Delivery.DELIVERED, 1));

        assertThat(result).isEqualTo(new BroadcastResult(5, 0, 0, Map.of(), Optional.of(Cause.valueOf(cause.name()))));
        assertThat(Thread.interrupted()).isEqualTo(cause == ConnectionStoreException.Cause.INTERRUPTED);
    }

    @Test
    void readsThroughALimitedViewOnlyIfTheTimeIsLimited() {
        List<Instant> limits = new ArrayList<>();
        InMemoryConnectionStore rows = new InMemoryConnectionStore(clock);
        rows.save(connection("c1", NOW));
        ConnectionStore store = new FailingStore(rows) {
            @Override
            public Stream<Connection> findAll() {
                return rows.findAll();
            }

            @Override
            public Stream<Connection> findByUser(String userId) {
                return rows.findByUser(userId);
            }

            @Override
            public ConnectionStore readingUntil(Instant time) {
                limits.add(time);
                return rows;
            }
        };
        MessageSender sender = sender(store, id -> Delivery.DELIVERED, 1);

        assertThat(sender.broadcastToAll(HELLO).delivered()).isEqualTo(1);
        assertThat(limits).as("without a limit").isEmpty();
        assertThat(within(SECOND, sender).delivered()).isEqualTo(1);
        TimeLimit limit = sender.limitTime(SECOND);
        assertThat(sender.broadcastToUser("u", HELLO).delivered()).isEqualTo(1);
        limit.close();
        assertThat(limits).containsExactly(NOW.plus(SECOND), NOW.plus(SECOND));
    }

    @Test
    void keepsAtMostAHundredFailuresIncludingTheFirstOfEachReason() {
        MessageSender sender = sender(
                table(20_000, row -> {}),
                id -> {
                    Cause cause = id.equals("c9999") ? Cause.FORBIDDEN : Cause.UNREACHABLE;
                    throw new DeliveryException(cause, "no", new IllegalStateException("The cause."));
                },
                1);

        BroadcastResult result = sender.broadcastToAll(HELLO);

        assertThat(result.failed()).isEqualTo(20_000);
        assertThat(result.failures()).hasSize(100).containsKeys("c0", "c9999");
        assertThat(result.failures().values()).allSatisfy(failure -> {
            assertThat(failure.getStackTrace()).isEmpty();
            assertThat(failure).hasMessage("no").hasRootCauseMessage("The cause.");
        });
        assertThatThrownBy(result::throwIfFailed)
                .isInstanceOf(DeliveryException.class)
                .hasMessage("20000 of 20000 connections could not be reached. no");
    }

    @Test
    void removesGoneConnectionsAThousandAtATime() {
        List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
        MessageSender sender = sender(deletingTable(2_500, batches::add), id -> Delivery.GONE, 4);

        assertThat(sender.broadcastToAll(HELLO).gone()).isEqualTo(2_500);
        sender.awaitCleanUp(Duration.ofMinutes(1));

        assertThat(batches).containsExactly(1_000, 1_000, 500);
    }

    @Test
    void limitsHowManyGoneConnectionsWaitForRemoval() {
        CountDownLatch broadcastHasEnded = new CountDownLatch(1);
        AtomicInteger deleted = new AtomicInteger();
        MessageSender sender = sender(
                deletingTable(100_000, ids -> {
                    await(broadcastHasEnded);
                    deleted.addAndGet(ids);
                }),
                id -> {
                    if (id.equals("c99999")) {
                        clock.advance(SECOND); // No time is left to wait for the removal.
                    }
                    return Delivery.GONE;
                },
                1);

        BroadcastResult result = within(SECOND, sender);
        broadcastHasEnded.countDown();
        sender.awaitCleanUp(Duration.ofMinutes(1));

        assertThat(result.gone()).isEqualTo(100_000);
        assertThat(deleted).as("the limit, and a batch in progress").hasValueBetween(10_000, 12_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void triesTheOtherRecipientsEvenIfASendThrowsAnError(int concurrency) {
        MessageSender sender = sender(
                table(300, row -> {}),
                id -> {
                    if (number(id) % 3 == 0) {
                        throw new NoClassDefFoundError("com/example/Missing");
                    }
                    return Delivery.DELIVERED;
                },
                concurrency);

        BroadcastResult result = sender.broadcastToAll(HELLO);

        assertThat(gateway.attempted()).hasSize(300);
        assertThat(result.delivered()).isEqualTo(200);
        assertThat(result.failed()).isEqualTo(100);
        assertThat(result.failures().get("c0")).hasCauseInstanceOf(NoClassDefFoundError.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void throwsAnErrorOfTheVirtualMachineAfterTryingEveryone(int concurrency) {
        OutOfMemoryError fatal = new OutOfMemoryError("for a test");
        MessageSender sender = sender(
                table(100, row -> {}),
                id -> {
                    switch (id) {
                        case "c7" -> throw new StackOverflowError();
                        case "c11" -> throw fatal;
                        default -> {
                            return Delivery.DELIVERED;
                        }
                    }
                },
                concurrency);

        assertThatThrownBy(() -> sender.broadcastToAll(HELLO)).isSameAs(fatal);
        assertThat(gateway.attempted()).hasSize(100);
        assertThat(log).extracting(LogEntry::message).containsExactly("A broadcast could not reach 2 connections.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void sendsToAtMostTheGivenNumberOfConnectionsAtATime(int concurrency) {
        CountDownLatch allSending = new CountDownLatch(concurrency);
        List<Integer> threads = Collections.synchronizedList(new ArrayList<>());
        Thread caller = Thread.currentThread();
        MessageSender sender = sender(
                table(100, row -> {}),
                id -> {
                    if (Thread.currentThread() == caller && allSending.getCount() > 0) {
                        // No thread has passed the latch yet, so every thread of the pool still exists.
                        threads.add(broadcastThreads());
                    }
                    allSending.countDown();
                    await(allSending);
                    return Delivery.DELIVERED;
                },
                concurrency);

        assertThat(sender.broadcastToAll(HELLO).delivered()).isEqualTo(100);
        assertThat(threads).startsWith(concurrency - 1);
        assertThat(broadcastThreads()).as("after the broadcast").isZero();
    }

    private static int broadcastThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("switchboard-broadcast"))
                .count();
    }

    private static BroadcastResult within(Duration time, MessageSender sender) {
        TimeLimit limit = sender.limitTime(time);
        try {
            return sender.broadcastToAll(HELLO);
        } finally {
            limit.close();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static Connection connection(String id, Instant connectedAt) {
        return new Connection(
                id, Optional.of("u"), connectedAt, connectedAt.plus(Duration.ofHours(3)), Map.of(), Optional.empty());
    }

    private interface Row {
        void read(int number);
    }

    /**
     * Returns a store with the given number of connections. The store runs an action before it returns each connection.
     */
    private ConnectionStore table(int rows, Row row) {
        return new Table(rows, row, null);
    }

    private ConnectionStore deletingTable(int rows, IntConsumer deletions) {
        return new Table(rows, row -> {}, deletions);
    }

    private final class Table extends FailingStore {
        private final int rows;
        private final Row row;
        private final @Nullable IntConsumer deletions;

        Table(int rows, Row row, @Nullable IntConsumer deletions) {
            super(new InMemoryConnectionStore());
            this.rows = rows;
            this.row = row;
            this.deletions = deletions;
        }

        @Override
        public Stream<Connection> findAll() {
            return IntStream.range(0, rows).mapToObj(number -> {
                row.read(number);
                read.incrementAndGet();
                return connection("c" + number, NOW.minusSeconds(60));
            });
        }

        @Override
        public void deleteAll(Collection<String> connectionIds) {
            if (deletions != null) {
                deletions.accept(connectionIds.size());
            }
        }
    }

    private MessageSender sender(ConnectionStore connections, Function<String, Delivery> post, int concurrency) {
        gateway.answers(post);
        TrackedConnections tracked = new TrackedConnections(
                connections, ConnectionLifetimes.DEFAULT, GatewayIdentity.unknown(), clock, log::add);
        return new GatewayMessageSender(gateway, tracked, concurrency, clock::await);
    }
}
