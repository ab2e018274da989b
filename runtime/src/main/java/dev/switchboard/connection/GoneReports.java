package dev.switchboard.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Remembers for a while which connections API Gateway has reported as gone. When a thousand clients drop at once, each
 * {@code $disconnect} may broadcast to the entries of all others. Without this memory that would be a million posts in vain.
 *
 * <p>The first report holds for 50 ms, and each later one for as long as the time since the first, so that a closed
 * connection is tried a number of times that grows with the logarithm of the time.
 *
 * <p>A report of a connection that is younger than 30 seconds may also mean that it is just being opened, and once it is
 * open it must not miss broadcasts. Such a report holds for a quarter of the time since the first, 50 ms at least and two
 * seconds at most. Less would not do: the report has to hold for longer than a broadcast takes to try everybody, or each
 * of a thousand {@code $disconnect} events tries everybody anew. Thread-safe.
 */
final class GoneReports {
    private static final Duration FIRST = Duration.ofMillis(50);

    /**
     * Handling a {@code $connect} takes 29 seconds at most; connections reported as gone after that are removed from the
     * store.
     */
    private static final Duration KEPT = Duration.ofSeconds(30);

    /** Part of the time since its first report for which a connection that may be opening is left alone. */
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
