package dev.switchboard.local.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that passes only when a test says so: a clock, and the timers that agree with it. */
final class ManualTime extends Clock implements Timers {

    static final Instant START = Instant.ofEpochMilli(1_767_225_600_000L);

    private final List<Task> tasks = new ArrayList<>();
    private Instant now = START;

    void advance(Duration duration) {
        Instant end = now.plus(duration);
        for (Optional<Task> due = firstUntil(end); due.isPresent(); due = firstUntil(end)) {
            tasks.remove(due.get());
            now = due.get().at();
            due.get().task().run();
        }
        now = end;
    }

    int pendingTasks() {
        return tasks.size();
    }

    private Optional<Task> firstUntil(Instant end) {
        return tasks.stream().filter(task -> !task.at().isAfter(end)).min(Comparator.comparing(Task::at));
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        Task scheduled = new Task(now.plus(delay), task);
        tasks.add(scheduled);
        return () -> tasks.remove(scheduled);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    private record Task(Instant at, Runnable task) {}
}
