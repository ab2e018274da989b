package dev.switchboard.internal.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Remembers for a while which connections API Gateway has reported as gone. When a thousand clients disconnect at once,
 * each {@code $disconnect} may broadcast to all the other clients. Without the reports, these broadcasts would cause a
 * million useless posts.
 *
 * <p>The first report of a connection is valid for 50 ms. Each later report is valid for as long as the time since the
 * first report, but at least for 50 ms. While a report is valid, broadcasts skip the connection. The number of posts to
 * a closed connection therefore grows only with the logarithm of the time.
 *
 * <p>If a connection is younger than 30 seconds, a report may also mean that the connection is still being opened. Once
 * the connection is open, it must not miss broadcasts. The report is therefore valid only for a quarter of the time
 * since the first report, but at least for 50 ms and at most for two seconds. A report must be valid for longer than a
 * broadcast takes to try every connection. Otherwise the broadcast for each of a thousand {@code $disconnect} events
 * would try every connection again. Thread-safe.
 */
final class GoneReports {
    private static final Duration FIRST = Duration.ofMillis(50);

    /**
     * Time for which reports are kept. Handling a {@code $connect} takes at most 29 seconds, and connections that are
     * reported as gone after that are removed from the store.
     */
    private static final Duration KEPT = Duration.ofSeconds(30);

    /**
     * Divisor: a connection that may be opening is skipped for the time since its first report, divided by this number.
     */
    private static final int YOUNG_PART = 4;

    private static final Duration YOUNG_AT_MOST = Duration.ofSeconds(2);

    private static final int MOST = 100_000;

    private final ConcurrentMap<String, Report> reports = new ConcurrentHashMap<>();
    private volatile Instant nextPurge = Instant.MIN;

    private record Report(Instant first, Instant holdsUntil) {
        Report repeatedAt(Instant now, boolean maybeOpening) {
            Duration sinceFirst = Duration.between(first, now);
            Duration hold = maybeOpening ? shorter(sinceFirst.dividedBy(YOUNG_PART), YOUNG_AT_MOST) : sinceFirst;
            return new Report(first, now.plus(hold.compareTo(FIRST) < 0 ? FIRST : hold));
        }
    }

    void add(String connectionId, Instant connectedAt, Instant now) {
        purge(now);
        if (reports.size() < MOST) {
            boolean maybeOpening = !connectedAt.isBefore(now.minus(KEPT));
            reports.merge(
                    connectionId, new Report(now, now.plus(FIRST)), (old, added) -> old.repeatedAt(now, maybeOpening));
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    boolean holds(String connectionId, Instant now) {
        Report report = reports.get(connectionId);
        return report != null && now.isBefore(report.holdsUntil());
    }

    void remove(String connectionId) {
        reports.remove(connectionId);
    }

    private void purge(Instant now) {
        if (!now.isBefore(nextPurge)) {
            nextPurge = now.plus(KEPT);
            reports.values().removeIf(report -> report.first().isBefore(now.minus(KEPT)));
        }
    }
}
