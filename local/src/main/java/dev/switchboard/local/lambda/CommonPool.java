package dev.switchboard.local.lambda;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Workers of the JVM's common pool. On Lambda each environment has a pool of its own; here all environments share one
 * pool.
 */
final class CommonPool {

    private CommonPool() {}

    /** Returns all workers if any worker has something to do, and an empty list otherwise. */
    static List<Thread> workers() {
        if (ForkJoinPool.commonPool().getActiveThreadCount() == 0) {
            return List.of();
        }
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return threads(root).stream().filter(CommonPool::has).toList();
    }

    static boolean has(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    /** Returns the threads of a group and of the groups in it. */
    static List<Thread> threads(ThreadGroup group) {
        Thread[] alive = new Thread[group.activeCount() + 16];
        int count = group.enumerate(alive);
        return Arrays.asList(alive).subList(0, count);
    }
}
