package dev.switchboard.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.gateway.GatewayEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final Journal journal = new Journal(Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC));

    @Test
    void readersGetTheEntriesThatTheyHaveNotRead() {
        record(3);

        assertThat(journal.after(0, 10).entries())
                .extracting(entry -> entry.entry().what())
                .containsExactly("warning", "warning", "warning");
        assertThat(journal.after(1, 10).entries())
                .extracting(Journal.Recorded::number)
                .containsExactly(2L, 3L);
        assertThat(journal.after(0, 2).entries())
                .extracting(Journal.Recorded::number)
                .containsExactly(1L, 2L);
        assertThat(journal.after(3, 10).entries()).isEmpty();
        assertThat(journal.after(0, 1).entries().get(0).at()).isEqualTo(1_700_000_000_000L);
    }

    @Test
    void slowReadersGetTheNumberOfMissedEntries() {
        record(Journal.CAPACITY + 7);

        Journal.Page page = journal.after(3, Journal.CAPACITY);

        assertThat(page.forgotten()).isEqualTo(4);
        assertThat(page.entries()).hasSize(Journal.CAPACITY);
        assertThat(page.entries().get(0).number()).isEqualTo(8);
        assertThat(page.entries().get(0).entry().detail()).isEqualTo("8");
    }

    @Test
    void readerFromAnEarlierServerStartsAtTheFirstEntry() {
        record(2);

        assertThat(journal.after(1_000, 10)).isEqualTo(journal.after(2, 10));
        assertThat(journal.after(-5, 10)).isEqualTo(journal.after(0, 10));
    }

    private void record(int count) {
        for (int number = 1; number <= count; number++) {
            journal.on(new GatewayEvent.Warning("id", Integer.toString(number)));
        }
    }
}
