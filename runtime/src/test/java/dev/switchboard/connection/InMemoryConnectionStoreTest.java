package dev.switchboard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryConnectionStoreTest extends ConnectionStoreContract {
    @Override
    protected ConnectionStore store(Clock clock) {
        return new InMemoryConnectionStore(clock);
    }

    /** The configured lifetime of entries may be longer than API Gateway's maximum duration of a connection. */
    @Test
    void keepsAnUnexpiredEntryWhateverTheAgeOfItsConnection() {
        Instant now = Instant.parse("2026-01-02T00:00:00Z");
        InMemoryConnectionStore store = new InMemoryConnectionStore(Clock.fixed(now, ZoneOffset.UTC));
        Instant yesterday = now.minus(Duration.ofDays(1));
        store.save(
                new Connection("old=", Optional.empty(), yesterday, now.plusSeconds(60), Map.of(), Optional.empty()));
        store.save(new Connection("new=", Optional.empty(), now, now.plusSeconds(60), Map.of(), Optional.empty()));

        assertThat(store.findByConnectionId("old=")).isPresent();
    }
}
