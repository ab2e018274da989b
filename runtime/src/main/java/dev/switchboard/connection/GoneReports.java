package dev.switchboard.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Remembers for a while which connections API Gateway has reported as gone. When a thousand clients drop at once, each
 * {@code $disconnect} may broadcast to the entries of all others. Without this memory that would be a million posts in vain.
 *
 * <p>Such a report may also mean that the connection is just being opened. So the first report holds for 50 ms, and each
 * later one for as long as the time since the first. A connection that opens after all is therefore missed for no longer
 * than it took to open, and a closed one is tried less and less often. Thread-safe.
 */
final class GoneReports {
    private static final Duration FIRST = Duration.ofMillis(50);

    /**
     * Handling a {@code $connect} takes 29 seconds at most; connections reported as gone after that are removed from the
     * store.
     */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final int MOST = 100_000;

    private final ConcurrentMap<String, Report> reports = new ConcurrentHashMap<>();
    private volatile Instant nextPurge = Instant.MIN;

    private record Report(Instant first, Instant holdsUntil) {
        Report repeatedAt(Instant now) {
            Duration sinceFirst = Duration.between(first, now);
            return new Report(first, now.plus(sinceFirst.compareTo(FIRST) < 0 ? FIRST : sinceFirst));
        }
    }

    void add(String connectionId, Instant now) {
        purge(now);
        if (reports.size() < MOST) {
            reports.merge(connectionId, new Report(now, now.plus(FIRST)), (old, added) -> old.repeatedAt(now));
        }
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
