package dev.switchboard.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.FailingStore;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionLifetimes;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.ManualClock;
import dev.switchboard.log.LogEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionActivityTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.500Z");
    private static final Connection ALICE =
            new Connection("a=", Optional.of("alice"), NOW, NOW.plusSeconds(600), Map.of(), Optional.empty());

    private final ManualClock clock = new ManualClock(NOW);
    private final InMemoryConnectionStore memory = new InMemoryConnectionStore(clock);
    private final CountingStore store = new CountingStore(memory);
    private final List<LogEntry> log = new ArrayList<>();
    private final ConnectionActivity activity =
            new ConnectionActivity(store, ConnectionLifetimes.DEFAULT, clock, log::add);

    @Test
    void extendsTheEntryOnlyOnTheFirstActivity() {
        memory.save(ALICE);
        for (int i = 0; i < 3; i++) {
            activity.seen("a=", NOW);
            activity.seen(ALICE);
        }

        assertThat(memory.findByConnectionId("a=").orElseThrow().expiresAt())
                .isEqualTo(Instant.parse("2026-01-01T02:10:00Z"));
        assertThat(store.reads).isEqualTo(1);
        assertThat(store.writes).isEqualTo(1);
    }

    @Test
    void writesNothingIfAnotherEnvironmentHasExtendedTheEntry() {
        memory.save(ALICE);
        memory.extend("a=", ConnectionLifetimes.DEFAULT.finalExpiry(NOW));

        activity.seen("a=", NOW);

        assertThat(store.writes).isZero();
    }

    @Test
    void doesNotCreateAMissingEntryAndLooksForItOnce() {
        for (int i = 0; i < 3; i++) {
            activity.seen("a=", NOW);
        }

        assertThat(memory.findAll()).isEmpty();
        assertThat(store.reads).isEqualTo(1);
        assertThat(store.writes).isEqualTo(1);
    }

    @Test
    void extendsAnEntryThatIsWrittenAfterTheFirstActivity() {
        activity.seen("a=", NOW);
        memory.save(ALICE);
        clock.advance(Duration.ofSeconds(30));

        activity.seen("a=", NOW);

        assertThat(memory.findByConnectionId("a=").orElseThrow().expiresAt())
                .isEqualTo(Instant.parse("2026-01-01T02:10:00Z"));
    }

    @Test
    void extendsAnEntryThatIsReadAfterItWasMissing() {
        activity.seenUnlisted("a=", NOW);
        memory.save(ALICE);

        activity.seen(ALICE);

        assertThat(memory.findByConnectionId("a=").orElseThrow().expiresAt())
                .isEqualTo(Instant.parse("2026-01-01T02:10:00Z"));
    }

    @Test
    void reportsWhetherReadingAgainMayFindTheEntry() {
        store.isDown = true;
        assertThat(activity.seenUnlisted("a=", NOW)).as("the store fails").isFalse();
        store.isDown = false;
        assertThat(activity.seenUnlisted("a=", NOW)).as("too soon after that").isFalse();

        clock.advance(Duration.ofMinutes(1));

        assertThat(activity.seenUnlisted("a=", NOW)).as("extended").isTrue();
        assertThat(activity.seenUnlisted("a=", NOW)).as("once").isFalse();
    }

    @Test
    void revivesAnExpiredEntryWhoseConnectionSendsAMessage() {
        memory.save(ALICE);
        clock.advance(Duration.ofMinutes(11));
        assertThat(memory.findByConnectionId("a=")).isEmpty();

        activity.seen("a=", NOW);

        assertThat(memory.findByConnectionId("a=").orElseThrow().expiresAt())
                .isEqualTo(Instant.parse("2026-01-01T02:10:00Z"));
    }

    @Test
    void retriesAFailedExtensionEvenIfTheEntryHasExpiredMeanwhile() {
        memory.save(ALICE);
        store.isDown = true;
        clock.advance(Duration.ofMinutes(9));
        activity.seen("a=", NOW);
        clock.advance(Duration.ofMinutes(9));
        activity.seen("a=", NOW);
        store.isDown = false;
        assertThat(memory.findByConnectionId("a=")).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        activity.seen("a=", NOW);

        assertThat(memory.findByConnectionId("a=").orElseThrow().userId()).contains("alice");
        assertThat(log).hasSize(2);
    }

    @Test
    void logsAFailureAndRetriesAFewSecondsLater() {
        ConnectionActivity failing =
                new ConnectionActivity(new FailingStore(memory), ConnectionLifetimes.DEFAULT, clock, log::add);
        failing.seen(ALICE);
        failing.seen(ALICE);
        failing.seen("b=", NOW);
        clock.advance(Duration.ofSeconds(5));
        failing.seen(ALICE);
        clock.advance(Duration.ofSeconds(5));
        failing.seen("b=", NOW);

        assertThat(log)
                .as("between the attempts the store is not called")
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.level()).isEqualTo(LogEntry.Level.WARNING));
    }

    @Test
    void usesTheGivenLifetimes() {
        memory.save(ALICE);
        new ConnectionActivity(
                        store, new ConnectionLifetimes(Duration.ofMinutes(1), Duration.ofMinutes(30)), clock, log::add)
                .seen("a=", NOW);

        assertThat(memory.findByConnectionId("a=").orElseThrow().expiresAt())
                .isEqualTo(Instant.parse("2026-01-01T00:30:00Z"));
    }

    private static final class CountingStore extends FailingStore {
        private final ConnectionStore store;
        private int reads;
        private int writes;
        private boolean isDown;

        CountingStore(ConnectionStore store) {
            super(store);
            this.store = store;
        }

        @Override
        public Optional<Connection> findByConnectionId(String connectionId) {
            reads++;
            requireUp();
            return store.findByConnectionId(connectionId);
        }

        @Override
        public void extend(String connectionId, Instant expiresAt) {
            writes++;
            requireUp();
            store.extend(connectionId, expiresAt);
        }

        private void requireUp() {
            if (isDown) {
                throw new IllegalStateException("store down");
            }
        }
    }
}
