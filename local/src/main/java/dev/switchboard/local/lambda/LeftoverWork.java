package dev.switchboard.local.lambda;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds work that a handler leaves running when it returns. On Lambda such work is suspended until the next invocation
 * of the same instance, and is lost if there is no next invocation. Here the work would continue, and nobody would
 * notice the mistake.
 *
 * <p>The check runs a moment after the handler has returned, when the threads for which the handler has waited are idle
 * again. There is no check if the next invocation has already begun. The check costs very little if the handler starts
 * no threads. The check does not find virtual threads, tasks that start later, or I/O without a thread.
 */
final class LeftoverWork {

    private static final Duration MOMENT = Duration.ofMillis(5);

    private final ThreadGroup threads;
    private final LambdaHost host;
    /** Number that increases at every beginning and end of an invocation. */
    private final AtomicInteger phase = new AtomicInteger();

    private final Set<Thread> reported = new HashSet<>();
    private volatile Set<Thread> startedEarlier = Set.of();
    private volatile Set<Thread> commonAtWorkEarlier = Set.of();

    LeftoverWork(ThreadGroup threads, LambdaHost host) {
        this.threads = threads;
        this.host = host;
    }

    /** Records the threads that are already at work. Called on the thread that runs the handler. */
    void invocationBegins() {
        startedEarlier = Set.copyOf(CommonPool.threads(threads));
        Set<Thread> atWork = new HashSet<>(CommonPool.workers());
        atWork.removeIf(worker -> !ThreadWork.of(worker).atWork());
        commonAtWorkEarlier = atWork;
        phase.incrementAndGet();
    }

    /** Schedules the check. Called on the thread that runs the handler. */
    void invocationEnds() {
        int now = phase.incrementAndGet();
        Set<Thread> others = new LinkedHashSet<>(CommonPool.threads(threads));
        others.remove(Thread.currentThread());
        others.addAll(CommonPool.workers());
        if (!others.isEmpty()) {
            host.timers().schedule(MOMENT, () -> look(now, others));
        }
    }

    private void look(int when, Set<Thread> others) {
        List<Thread> working = others.stream().filter(this::isWorking).toList();
        if (phase.get() == when) {
            working.forEach(this::report);
        }
    }

    private boolean isWorking(Thread thread) {
        if (CommonPool.has(thread) && (!host.quiet().getAsBoolean() || commonAtWorkEarlier.contains(thread))) {
            return false;
        }
        ThreadWork work = ThreadWork.of(thread);
        return work.atWork() && (work.ofPool() || isTask(thread));
    }

    /**
     * Returns whether a thread outside a pool runs a task of this invocation. Threads of services, such as selectors,
     * are daemons or were started earlier.
     */
    private boolean isTask(Thread thread) {
        return !thread.isDaemon() && !startedEarlier.contains(thread);
    }

    private synchronized void report(Thread thread) {
        reported.removeIf(ended -> !ended.isAlive());
        if (reported.add(thread)) {
            host.warnings()
                    .accept("it returned while its thread \"" + thread.getName()
                            + "\" was still working. On Lambda,"
                            + " that work is suspended when the handler returns. Wait for it before you return");
        }
    }
}
