package dev.switchboard.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.connection.Connection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningConnectionsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Connection CONNECTION =
            new Connection("a=", Optional.empty(), NOW, NOW.plusSeconds(600), Map.of(), Optional.empty());

    private final OpeningConnections opening = new OpeningConnections();

    @Test
    void aConnectionIsOpeningWhileItsConnectRouteRuns() {
        assertThat(opening.contains("a=")).isFalse();

        opening.begin("a=");
        assertThat(opening.contains("a=")).isTrue();
        assertThat(opening.contains("b=")).isFalse();

        opening.end("a=");
        assertThat(opening.contains("a=")).isFalse();
    }

    @Test
    void recordsADisconnectOnlyWhileTheConnectRouteRuns() {
        opening.closed("a=");
        assertThat(opening.hasClosed("a=")).isFalse();

        opening.begin("a=");
        assertThat(opening.hasClosed("a=")).isFalse();
        opening.closed("a=");
        assertThat(opening.hasClosed("a=")).isTrue();
        assertThat(opening.contains("a=")).isTrue();

        opening.end("a=");
        assertThat(opening.hasClosed("a=")).isFalse();
    }

    @Test
    void aGoneReportIsValidUntilTheConnectionIsSeenOpen() {
        opening.reportedGone(CONNECTION, NOW);
        assertThat(opening.isReportedGone("a=", NOW)).isTrue();
        assertThat(opening.isReportedGone("b=", NOW)).isFalse();

        opening.seenOpen("a=");
        assertThat(opening.isReportedGone("a=", NOW)).isFalse();
    }

    @Test
    void ignoresAGoneReportForAConnectionThatThisProcessIsOpening() {
        opening.begin("a=");
        opening.reportedGone(CONNECTION, NOW);

        assertThat(opening.isReportedGone("a=", NOW)).isFalse();
    }
}
