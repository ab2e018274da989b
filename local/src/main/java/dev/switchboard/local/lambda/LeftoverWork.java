package dev.switchboard.local.lambda;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds the work that a handler leaves running when it returns. On Lambda that stands still until the next invocation
 * of the same instance, or for ever; here it goes on, and nobody would notice.
 *
 * <p>Looks a moment after the handler has returned, when whoever was waited for has come to rest, and not at all if the
 * next invocation has begun by then. Costs next to nothing as long as the handler starts no threads. Does not see
 * virtual threads, tasks that are to start later, nor I/O without a thread.
 */
final class LeftoverWork {

    private static final Duration MOMENT = Duration.ofMillis(5);

    private final ThreadGroup threads;
    private final LambdaHost host;
    /** Grows with every beginning and end of an invocation. */
    private final AtomicInteger phase = new AtomicInteger();

    private final Set<Thread> reported = new HashSet<>();
    private volatile Set<Thread> startedEarlier = Set.of();
    private volatile Set<Thread> commonAtWorkEarlier = Set.of();

    LeftoverWork(ThreadGroup threads, LambdaHost host) {
        this.threads = threads;
        this.host = host;
    }

    /** On the thread that runs the handler. */
    void invocationBegins() {
        startedEarlier = Set.copyOf(CommonPool.threads(threads));
        Set<Thread> atWork = new HashSet<>(CommonPool.workers());
        atWork.removeIf(worker -> !ThreadWork.of(worker).atWork());
        commonAtWorkEarlier = atWork;
        phase.incrementAndGet();
    }

    /** On the same thread. */
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

    /** A thread of no pool is one for a task, or somebody's service: a selector, say, which is a daemon or older. */
    private boolean isTask(Thread thread) {
        return !thread.isDaemon() && !startedEarlier.contains(thread);
    }

    private synchronized void report(Thread thread) {
        reported.removeIf(ended -> !ended.isAlive());
        if (reported.add(thread)) {
            host.warnings()
                    .accept("it returned while thread \"" + thread.getName()
                            + "\", to which it had given work, was still"
                            + " at it. On Lambda that work stands still from here on. Wait for it before you return");
        }
    }
}
