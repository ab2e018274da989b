package dev.switchboard.local.lambda;

import dev.switchboard.local.gateway.Timers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Timers that fire when a test requests it. */
final class HeldTimers implements Timers {

    private final List<Task> tasks = new CopyOnWriteArrayList<>();

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        Task held = new Task(delay, task);
        tasks.add(held);
        return () -> tasks.remove(held);
    }

    /** Fires the timers with this delay or a shorter one. */
    void fire(Duration delay) {
        List<Task> due = tasks.stream()
                .filter(held -> held.delay().compareTo(delay) <= 0)
                .toList();
        for (Task held : due) {
            if (tasks.remove(held)) {
                held.task().run();
            }
        }
    }

    int pending() {
        return tasks.size();
    }

    private record Task(Duration delay, Runnable task) {}
}
