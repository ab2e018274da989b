package dev.switchboard.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.FailingStore;
import dev.switchboard.RecordingGateway;
import dev.switchboard.RecordingGateway.Sent;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionLifetimes;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.ManualClock;
import dev.switchboard.internal.Backoff;
import dev.switchboard.internal.tracking.GatewayIdentity;
import dev.switchboard.internal.tracking.TrackedConnections;
import dev.switchboard.json.RawJson;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.BroadcastResult;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.DeliveryException.Cause;
import dev.switchboard.message.MessageSender;
import dev.switchboard.message.SystemMessage;
import dev.switchboard.message.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageSenderTest {
    private static final Instant NOW = Instant.parse("2026-01-01T01:00:00Z");
    private static final RawJson HELLO = RawJson.of("{\"hello\":\"you\"}");

    private final ManualClock clock = new ManualClock(NOW);
    private final ConnectionStore store = new InMemoryConnectionStore(clock);
    private final RecordingGateway gateway = new RecordingGateway();
    private final List<LogEntry> log = Collections.synchronizedList(new ArrayList<>());
    private final TrackedConnections tracked = tracking(store);

    @Test
    void deliversRecordsMapsAndRawJson() {
        MessageSender sender = sender(store, 4);

        assertThat(sender.sendMessage("a=", new SystemMessage("up", "Here we go", 1)))
                .isEqualTo(Delivery.DELIVERED);
        sender.sendMessage("a=", Map.of("n", 1));
        sender.sendMessage("a=", HELLO);

        assertThat(gateway.sent())
                .containsExactly(
                        new Sent(
                                "a=",
                                "{\"type\":\"system\",\"event\":\"up\",\"message\":\"Here we go\",\"timestamp\":1}"),
                        new Sent("a=", "{\"n\":1}"),
                        new Sent("a=", "{\"hello\":\"you\"}"));
    }

    @Test
    void removesTheEntryOfAConnectionThatIsGone() {
        save("a=", "alice", NOW.minusSeconds(31));
        gateway.isGone("a=");
        MessageSender sender = sender(store, 4);

        assertThat(sender.sendMessage("a=", HELLO)).isEqualTo(Delivery.GONE);
        sender.awaitCleanUp(Duration.ofMinutes(1));

        assertThat(store.findAll()).isEmpty();
    }

    @Test
    void keepsTheEntryOfAConnectionThatMayStillBeOpening() {
        save("a=", "alice", NOW.minusSeconds(30));
        gateway.isGone("a=");
        MessageSender sender = sender(store, 4);

        assertThat(sender.sendMessage("a=", HELLO)).isEqualTo(Delivery.GONE);
        sender.awaitCleanUp(Duration.ofMinutes(1));

        assertThat(store.findAll()).hasSize(1);
    }

    @Test
    void doesNotFailIfAGoneConnectionCannotBeRemoved() {
        gateway.isGone("a=");
        MessageSender sender = sender(new FailingStore(store), 4);

        assertThat(sender.sendMessage("a=", HELLO)).isEqualTo(Delivery.GONE);
        sender.awaitCleanUp(Duration.ofMinutes(1));

        assertThat(log).singleElement().satisfies(entry -> {
            assertThat(entry.level()).isEqualTo(LogEntry.Level.WARNING);
            assertThat(entry.connectionId()).isEqualTo("a=");
        });
    }

    @Test
    void logsAndThrowsOtherFailures() {
        DeliveryException throttled = new DeliveryException(Cause.THROTTLED, "throttled", null);
        gateway.failsFor("a=", throttled);

        assertThatThrownBy(() -> sender(store, 4).sendMessage("a=", HELLO)).isSameAs(throttled);
        assertThat(log)
                .singleElement()
                .satisfies(entry -> assertThat(entry.error()).isSameAs(throttled));
    }

    @Test
    void refusesToSendBeforeAConnectionIsOpenAndKeepsItsEntry() {
        save("a=", "alice", NOW.minusSeconds(60));
        tracked.opening().begin("a=");
        MessageSender sender = sender(store, 4);

        assertThatThrownBy(() -> sender.sendMessage("a=", HELLO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Connection a= is not open yet. API Gateway opens it when its $connect route has returned."
                        + " Send from the route of the client's first message instead.");
        assertThat(store.findAll()).hasSize(1);
    }

    @Test
    void refusesMessagesWithoutAJsonForm() {
        assertThatThrownBy(() -> sender(store, 4).sendMessage("a=", new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object has no JSON codec. Annotate it with @WebSocketMessage");
        assertThatThrownBy(() -> sender(store, 4).sendMessage("a=", "{\"plain\":\"text\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RawJson");
    }

    @Test
    void refusesAMessageThatIsTooLargeBeforeSendingItToAnyone() {
        save("a=", "alice", NOW);
        Map<String, String> large = Map.of("text", "x".repeat(131_072));

        assertThatThrownBy(() -> sender(store, 4).broadcastToAll(large))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.TOO_LARGE))
                .hasMessageContaining("131083 bytes");
        assertThat(gateway.sent()).isEmpty();
    }

    @Test
    void broadcastsToEveryoneExceptTheGivenConnections() {
        save("a=", "alice", NOW);
        save("b=", "bob", NOW);
        save("c=", "carol", NOW);

        BroadcastResult result = sender(store, 4).broadcastToAll(HELLO, Set.of("b="));

        assertThat(result).isEqualTo(delivered(2));
        assertThat(gateway.sent()).extracting(Sent::connectionId).containsExactlyInAnyOrder("a=", "c=");
    }

    @Test
    void broadcastsToAllConnectionsOfAUser() {
        save("a1=", "alice", NOW);
        save("a2=", "alice", NOW);
        save("b=", "bob", NOW);

        assertThat(sender(store, 4).broadcastToUser("alice", HELLO).delivered()).isEqualTo(2);
        assertThat(sender(store, 4)
                        .broadcastToUser("alice", HELLO, Set.of("a1="))
                        .delivered())
                .isEqualTo(1);
        assertThat(sender(store, 4).broadcastToUser("nobody", HELLO)).isEqualTo(delivered(0));
    }

    @Test
    void triesEveryoneAndReportsGoneAndFailedConnections() {
        for (int concurrency : List.of(1, 2, 32)) {
            RecordingGateway connections = new RecordingGateway();
            InMemoryConnectionStore table = new InMemoryConnectionStore(clock);
            IntStream.range(0, 1_000).forEach(i -> {
                table.save(connection("c" + i, "u", NOW.minusSeconds(60)));
                if (i % 10 == 0) {
                    connections.isGone("c" + i);
                } else if (i % 100 == 1) {
                    connections.failsFor("c" + i, new DeliveryException(Cause.THROTTLED, "throttled", null));
                }
            });
            MessageSender sender = sender(tracking(table), connections, concurrency);

            BroadcastResult result = sender.broadcastToAll(HELLO);
            sender.awaitCleanUp(Duration.ofMinutes(1));

            assertThat(result.delivered()).isEqualTo(890);
            assertThat(result.gone()).isEqualTo(100);
            assertThat(result.failed()).isEqualTo(10);
            assertThat(result.failures()).hasSize(10).containsKeys("c1", "c901");
            assertThat(result.endedEarly()).isEmpty();
            assertThat(connections.sent()).hasSize(890);
            assertThat(table.findAll()).hasSize(900);
            assertThatThrownBy(result::throwIfFailed)
                    .isInstanceOf(DeliveryException.class)
                    .hasMessage("10 of 1000 connections could not be reached. throttled");
        }
    }

    @Test
    void leavesNoThreadRunningAfterABroadcast() {
        IntStream.range(0, 100).forEach(i -> save("c" + i, "u", NOW));
        sender(store, 8).broadcastToAll(HELLO);

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("switchboard-broadcast");
    }

    @Test
    void extendsTheEntriesOfConnectionsThatABroadcastReaches() {
        save("a=", "alice", NOW);
        sender(store, 4).broadcastToAll(HELLO);

        assertThat(store.findByConnectionId("a=").orElseThrow().expiresAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(130)));
    }

    @Test
    void keepsTheEntryOfAConnectionThatOnlyReceivesMessages() {
        save("a=", "alice", NOW);
        MessageSender sender = sender(store, 4);
        for (int minute = 1; minute <= 13; minute++) {
            clock.advance(Duration.ofMinutes(1));
            assertThat(sender.sendMessage("a=", HELLO)).isEqualTo(Delivery.DELIVERED);
            sender.awaitCleanUp(Duration.ofMinutes(1));
        }

        assertThat(store.findByUser("alice"))
                .extracting(Connection::expiresAt)
                .containsExactly(NOW.plus(Duration.ofMinutes(130)));
    }

    @Test
    void extendsTheEntryOfARecipientWithOneReadAndOneWrite() {
        save("a=", "alice", NOW);
        CountingStore counting = new CountingStore(store);
        MessageSender sender = sender(counting, 4);
        for (int i = 0; i < 3; i++) {
            sender.sendMessage("a=", HELLO);
            sender.sendMessage("nobody=", HELLO);
            sender.awaitCleanUp(Duration.ofMinutes(1));
        }

        assertThat(counting.calls).containsExactly("read a=", "extend a=", "read nobody=", "extend nobody=");
    }

    @Test
    void revivesAnExpiredEntryWhoseConnectionReceivesAMessage() {
        save("a=", "alice", NOW);
        clock.advance(Duration.ofMinutes(14));
        MessageSender sender = sender(store, 4);

        sender.sendMessage("a=", HELLO);
        sender.awaitCleanUp(Duration.ofMinutes(1));

        assertThat(store.findByUser("alice"))
                .extracting(Connection::expiresAt)
                .containsExactly(NOW.plus(Duration.ofMinutes(132)));
    }

    @Test
    void doesNotExtendTheEntryOfAConnectionThatItCloses() {
        save("a=", "alice", NOW);
        CountingStore counting = new CountingStore(store);
        MessageSender sender = sender(counting, 4);

        assertThat(sender.disconnect("a=")).isEqualTo(Delivery.DELIVERED);
        sender.awaitCleanUp(Duration.ofMinutes(1));

        assertThat(counting.calls).isEmpty();
    }

    @Test
    void deliversEvenIfTheEntryCannotBeExtendedAndThenDoesNotCallTheStore() {
        MessageSender sender = sender(new FailingStore(store), 4);
        for (String id : List.of("a=", "b=", "a=")) {
            assertThat(sender.sendMessage(id, HELLO)).isEqualTo(Delivery.DELIVERED);
            sender.awaitCleanUp(Duration.ofMinutes(1));
        }

        assertThat(log)
                .singleElement()
                .satisfies(entry -> assertThat(entry.connectionId()).isEqualTo("a="));
    }

    @Test
    void doesNotRemoveAnEntryBecauseOfAnEarlierReport() {
        save("a=", "alice", NOW.minusMillis(29_990));
        gateway.isGone("a=");
        MessageSender sender = sender(store, 1);
        assertThat(sender.broadcastToAll(HELLO).gone()).isEqualTo(1);
        clock.advance(Duration.ofMillis(40));
        AtomicInteger posts = new AtomicInteger();
        gateway.beforeEachPost(posts::incrementAndGet);

        assertThat(sender.broadcastToAll(HELLO).gone()).isEqualTo(1);

        assertThat(posts).hasValue(0);
        assertThat(store.findAll()).hasSize(1);
    }

    @Test
    void doesNotRemoveAnEntryThatWasYoungWhenTheRequestWasSent() {
        save("a=", "alice", NOW.minusSeconds(29));
        gateway.isGone("a=");
        gateway.beforeEachPost(() -> clock.advance(Duration.ofSeconds(2)));

        assertThat(sender(store, 1).broadcastToAll(HELLO).gone()).isEqualTo(1);
        assertThat(store.findAll()).as("after a broadcast").hasSize(1);

        clock.setTo(NOW);
        MessageSender sender = sender(store, 1);
        assertThat(sender.sendMessage("a=", HELLO)).isEqualTo(Delivery.GONE);
        sender.awaitCleanUp(Duration.ofMinutes(1));
        assertThat(store.findAll()).as("after a single send").hasSize(1);
    }

    @Test
    void removesGoneConnectionsOfABroadcastTogetherIfTheyAreOldEnough() {
        save("old1=", "alice", NOW.minusSeconds(31));
        save("old2=", "alice", NOW.minusSeconds(60));
        save("young=", "alice", NOW.minusSeconds(30));
        List.of("old1=", "old2=", "young=").forEach(gateway::isGone);
        List<Collection<String>> deleted = new ArrayList<>();
        ConnectionStore batching = new FailingStore(store) {
            @Override
            public Stream<Connection> findAll() {
                return store.findAll();
            }

            @Override
            public void deleteAll(Collection<String> connectionIds) {
                deleted.add(Set.copyOf(connectionIds));
                store.deleteAll(connectionIds);
            }
        };

        assertThat(sender(batching, 4).broadcastToAll(HELLO).gone()).isEqualTo(3);
        assertThat(deleted).containsExactly(Set.of("old1=", "old2="));
        assertThat(store.findAll()).extracting(Connection::connectionId).containsExactly("young=");
    }

    @Test
    void returnsTheResultOfABroadcastEvenIfTheStoreCannotBeWritten() {
        IntStream.range(0, 10).forEach(i -> save("c" + i, "u", NOW.minusSeconds(60)));
        gateway.isGone("c3");
        ConnectionStore readOnly = new FailingStore(store) {
            @Override
            public Stream<Connection> findAll() {
                return store.findAll();
            }

            @Override
            public void deleteAll(Collection<String> connectionIds) {
                throw new IllegalStateException("store down");
            }
        };

        assertThat(sender(readOnly, 1).broadcastToAll(HELLO))
                .isEqualTo(new BroadcastResult(9, 1, 0, Map.of(), Optional.empty()));
        assertThat(log).as("one entry for extending and one for removing").hasSize(2);
    }

    @Test
    void logsHowFarABroadcastGotIfReadingFails() {
        ConnectionStoreException down = new ConnectionStoreException(
                ConnectionStoreException.Cause.UNREACHABLE, "connections", "Scan", "It is down.");
        ConnectionStore breaking = new FailingStore(store) {
            @Override
            public Stream<Connection> findAll() {
                return Stream.of(1, 2, 3).map(i -> {
                    if (i == 3) {
                        throw down;
                    }
                    return connection("c" + i, "u", NOW);
                });
            }
        };

        assertThatThrownBy(() -> sender(breaking, 4).broadcastToAll(HELLO)).isSameAs(down);
        assertThat(gateway.sent()).hasSize(2);
        assertThat(log)
                .extracting(LogEntry::message)
                .contains("A broadcast stopped because the connections could not be read. Result so far:"
                        + " BroadcastResult[delivered=2, gone=0, failed=0].");
    }

    @Test
    void retriesWhileApiGatewayThrottles() {
        gateway.failsFor("a=", new DeliveryException(Cause.THROTTLED, "throttled", null));
        AtomicInteger pauses = new AtomicInteger();
        MessageSender sender = sender(pause -> {
            clock.await(pause);
            if (pauses.incrementAndGet() == 3) {
                gateway.recovers("a=");
            }
        });

        assertThat(sender.sendMessage("a=", HELLO)).isEqualTo(Delivery.DELIVERED);
        assertThat(pauses).hasValue(3);
    }

    @Test
    void pausesGrowWithEachAttempt() {
        gateway.failsFor("a=", new DeliveryException(Cause.THROTTLED, "throttled", null));
        List<Duration> longest = new ArrayList<>(Collections.nCopies(7, Duration.ZERO));
        for (int send = 0; send < 100; send++) {
            List<Duration> pauses = new ArrayList<>();
            MessageSender sender = sender(pauses::add);
            assertThat(failureOf(() -> sender.sendMessage("a=", HELLO))).isEqualTo(Cause.THROTTLED);

            assertThat(pauses).hasSize(7);
            for (int i = 0; i < 7; i++) {
                longest.set(i, max(longest.get(i), pauses.get(i)));
            }
        }

        // The chance that the random pauses of all hundred sends are in the lower half of their range is 1 in 2^100.
        assertThat(longest.get(0)).isLessThanOrEqualTo(Duration.ofMillis(100));
        assertThat(longest.get(1)).isGreaterThan(Duration.ofMillis(100)).isLessThanOrEqualTo(Duration.ofMillis(200));
        assertThat(longest.get(2)).isGreaterThan(Duration.ofMillis(200)).isLessThanOrEqualTo(Duration.ofMillis(400));
        assertThat(longest.get(6)).isGreaterThan(Duration.ofMillis(1_500)).isLessThanOrEqualTo(Duration.ofSeconds(3));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    @Test
    void reportsThrottlingIfThePauseTookAllTheTime() {
        gateway.failsFor("a=", new DeliveryException(Cause.THROTTLED, "throttled", null));
        MessageSender sender = sender(pause -> clock.await(Duration.ofSeconds(30)));

        assertThat(failureOf(() -> sender.sendMessage("a=", HELLO))).isEqualTo(Cause.THROTTLED);
    }

    @Test
    void stopsRetryingWhenLittleTimeIsLeft() {
        gateway.failsFor("a=", new DeliveryException(Cause.THROTTLED, "throttled", null));
        MessageSender sender = sender(store, 4);

        TimeLimit limit = sender.limitTime(Duration.ofMillis(150));
        assertThatThrownBy(() -> sender.sendMessage("a=", HELLO)).hasMessage("throttled");
        limit.close();

        assertThat(clock.instant()).isBefore(NOW.plusMillis(150));
    }

    @Test
    void endsABroadcastWhenItsTimeRunsOut() {
        IntStream.range(0, 20).forEach(i -> save("c" + i, "u", NOW));
        gateway.beforeEachPost(() -> clock.advance(Duration.ofMillis(100)));
        MessageSender sender = sender(store, 1);

        TimeLimit limit = sender.limitTime(Duration.ofSeconds(1));
        BroadcastResult result = sender.broadcastToAll(HELLO);
        limit.close();

        assertThat(result).isEqualTo(new BroadcastResult(10, 0, 0, Map.of(), Optional.of(Cause.OUT_OF_TIME)));
        assertThat(failureOf(result::throwIfFailed)).isEqualTo(Cause.OUT_OF_TIME);
        assertThat(log)
                .extracting(LogEntry::message)
                .containsExactly("A broadcast ended before every connection was tried:"
                        + " BroadcastResult[delivered=10, gone=0, failed=0, endedEarly=OUT_OF_TIME].");
        assertThat(sender.broadcastToAll(HELLO)).as("without the limit").isEqualTo(delivered(20));
    }

    @Test
    void limitsTheThreadsThatARouteStarts() throws InterruptedException {
        MessageSender sender = sender(store, 4);
        TimeLimit outer = sender.limitTime(Duration.ofSeconds(60));
        TimeLimit inner = sender.limitTime(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(2));
        List<Cause> causes = new CopyOnWriteArrayList<>();

        Thread thread = new Thread(() -> causes.add(failureOf(() -> sender.sendMessage("a=", HELLO))));
        thread.start();
        thread.join();
        causes.add(failureOf(() -> sender.sendMessage("a=", HELLO)));
        inner.close();
        sender.sendMessage("a=", HELLO);
        outer.close();

        assertThat(causes).containsExactly(Cause.OUT_OF_TIME, Cause.OUT_OF_TIME);
        assertThat(gateway.sent()).hasSize(1);
    }

    @Test
    void endsABroadcastIfItsThreadIsInterruptedAndKeepsTheInterrupt() {
        IntStream.range(0, 100).forEach(i -> save("c" + i, "u", NOW));
        gateway.beforeEachPost(Thread.currentThread()::interrupt);

        BroadcastResult result = sender(store, 1).broadcastToAll(HELLO);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isEqualTo(new BroadcastResult(1, 0, 0, Map.of(), Optional.of(Cause.INTERRUPTED)));
        assertThat(failureOf(result::throwIfFailed)).isEqualTo(Cause.INTERRUPTED);
    }

    @Test
    void endsThePauseBeforeARetryIfItsThreadIsInterrupted() {
        gateway.failsFor("a=", new DeliveryException(Cause.THROTTLED, "throttled", null));
        MessageSender sender = sender(pause -> {
            throw new InterruptedException();
        });

        assertThat(failureOf(() -> sender.sendMessage("a=", HELLO))).isEqualTo(Cause.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closesAConnection() {
        assertThat(sender(store, 4).disconnect("a=")).isEqualTo(Delivery.DELIVERED);
        assertThat(sender(store, 4).disconnect("a=")).isEqualTo(Delivery.GONE);
    }

    @Test
    void refusesToCloseAConnectionBeforeItIsOpenAndKeepsItsEntry() {
        save("a=", "alice", NOW.minusSeconds(60));
        tracked.opening().begin("a=");

        assertThatThrownBy(() -> sender(store, 4).disconnect("a="))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Connection a= is not open yet.");
        assertThat(gateway.delete("a="))
                .as("this is the first call of the gateway")
                .isEqualTo(Delivery.DELIVERED);
        assertThat(store.findAll()).hasSize(1);
    }

    private static final class CountingStore extends FailingStore {
        private final ConnectionStore store;
        private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

        CountingStore(ConnectionStore store) {
            super(store);
            this.store = store;
        }

        @Override
        public Optional<Connection> findByConnectionId(String connectionId) {
            calls.add("read " + connectionId);
            return store.findByConnectionId(connectionId);
        }

        @Override
        public void extend(String connectionId, Instant expiresAt) {
            calls.add("extend " + connectionId);
            store.extend(connectionId, expiresAt);
        }
    }

    private static BroadcastResult delivered(int connections) {
        return new BroadcastResult(connections, 0, 0, Map.of(), Optional.empty());
    }

    private static Cause failureOf(Supplier<?> send) {
        try {
            throw new AssertionError("The send did not fail: " + send.get());
        } catch (DeliveryException e) {
            return e.reason();
        }
    }

    private void save(String id, String userId, Instant connectedAt) {
        store.save(connection(id, userId, connectedAt));
    }

    private static Connection connection(String id, String userId, Instant connectedAt) {
        return new Connection(
                id, Optional.of(userId), connectedAt, connectedAt.plusSeconds(600), Map.of(), Optional.empty());
    }

    private MessageSender sender(ConnectionStore connections, int concurrency) {
        return sender(connections == store ? tracked : tracking(connections), gateway, concurrency);
    }

    private MessageSender sender(Backoff.Sleeper sleeper) {
        return new GatewayMessageSender(gateway, tracked, 4, sleeper);
    }

    private MessageSender sender(TrackedConnections connections, ConnectionGateway to, int concurrency) {
        return new GatewayMessageSender(to, connections, concurrency, clock::await);
    }

    private TrackedConnections tracking(ConnectionStore connections) {
        return new TrackedConnections(
                connections, ConnectionLifetimes.DEFAULT, GatewayIdentity.unknown(), clock, log::add);
    }
}
