package dev.switchboard.local.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock that moves only when a test advances it, with timers that follow it. Thread-safe. */
public final class ManualTime extends Clock implements Timers {

    private final List<Task> tasks = new ArrayList<>();
    private Instant now;

    public ManualTime(Instant start) {
        this.now = start;
    }

    /** Advances the clock. Tasks that fall due run on the calling thread, each at its scheduled time. */
    public void advance(Duration duration) {
        Instant end = instant().plus(duration);
        for (Task due = takeDue(end); due != null; due = takeDue(end)) {
            due.task().run();
        }
        moveTo(end);
    }

    synchronized int pendingTasks() {
        return tasks.size();
    }

    private synchronized @Nullable Task takeDue(Instant end) {
        Task due = tasks.stream()
                .filter(task -> !task.at().isAfter(end))
                .min(Comparator.comparing(Task::at))
                .orElse(null);
        if (due != null) {
            tasks.remove(due);
            moveTo(due.at());
        }
        return due;
    }

    /** Moves the clock forward only: a task that fell due may itself have advanced the clock. */
    private synchronized void moveTo(Instant time) {
        now = time.isAfter(now) ? time : now;
    }

    @Override
    public synchronized Scheduled schedule(Duration delay, Runnable task) {
        Task scheduled = new Task(now.plus(delay), task);
        tasks.add(scheduled);
        return () -> cancel(scheduled);
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Returns this clock, because its zone is never read. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    private record Task(Instant at, Runnable task) {}
}
