package dev.switchboard.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GoneReportsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant ESTABLISHED = NOW.minusSeconds(60);

    private final GoneReports reports = new GoneReports();

    @Test
    void eachReportIsValidForLonger() {
        int tries = 0;
        Instant end = NOW.plusSeconds(30);
        for (Instant now = NOW; now.isBefore(end); now = now.plusMillis(1)) {
            if (!reports.holds("a=", now)) {
                reports.add("a=", ESTABLISHED, now);
                tries++;
            }
        }

        assertThat(tries).as("grows with the logarithm of the time").isEqualTo(11);
    }

    @Test
    void aConnectionThatHasOpenedIsTriedAgainAfterAQuarterOfItsOpeningTimeAndAtMostTwoSeconds() {
        for (int opensAfter : new int[] {60, 300, 2_000, 7_000, 29_000}) {
            GoneReports ofOne = new GoneReports();
            Instant opened = NOW.plusMillis(opensAfter);
            Instant tried = NOW;
            while (tried.isBefore(opened)) {
                ofOne.add("a=", NOW, tried);
                do {
                    tried = tried.plusMillis(1);
                } while (ofOne.holds("a=", tried));
            }

            assertThat(Duration.between(opened, tried).toMillis())
                    .as("time for which a connection that opened after %s ms is not tried", opensAfter)
                    .isLessThanOrEqualTo(Math.min(2_000, Math.max(50, opensAfter / 4)));
        }
    }

    @Test
    void aConnectionThatMayBeOpeningIsTriedAtMostAFewDozenTimes() {
        int tries = 0;
        for (int millis = 0; millis < 30_000; millis++) {
            Instant now = NOW.plusMillis(millis);
            if (!reports.holds("a=", now)) {
                reports.add("a=", NOW, now);
                tries++;
            }
        }

        assertThat(tries).isBetween(20, 36);
    }

    @Test
    void aReportEndsWhenItsConnectionIsRemoved() {
        reports.add("a=", ESTABLISHED, NOW);
        reports.add("b=", ESTABLISHED, NOW);
        reports.remove("a=");

        assertThat(reports.holds("a=", NOW)).isFalse();
        assertThat(reports.holds("b=", NOW)).isTrue();
        assertThat(reports.holds("b=", NOW.plusMillis(50))).isFalse();
    }

    @Test
    void forgetsOldReportsButKeepsRecentOnes() {
        reports.add("old=", ESTABLISHED, NOW);
        reports.add("young=", ESTABLISHED, NOW.plusSeconds(29));
        Instant later = NOW.plusSeconds(31);
        reports.add("new=", ESTABLISHED, later);
        reports.add("young=", ESTABLISHED, later);

        assertThat(reports.holds("young=", later.plusSeconds(1)))
                .as("the second report is valid for longer than the first")
                .isTrue();
    }

    @Test
    void dropsNewReportsWhileItIsFullOfRecentOnes() {
        for (int i = 0; i < 100_001; i++) {
            reports.add("c" + i, ESTABLISHED, NOW);
        }
        assertThat(reports.holds("c99999", NOW)).isTrue();
        assertThat(reports.holds("c100000", NOW)).isFalse();

        Instant later = NOW.plusSeconds(31);
        reports.add("c100000", ESTABLISHED, later);
        assertThat(reports.holds("c100000", later)).isTrue();
        reports.add("c0", ESTABLISHED, later);
        assertThat(reports.holds("c0", later.plusMillis(50)))
                .as("the old report is forgotten, so this one is treated as the first")
                .isFalse();
    }
}
