package dev.switchboard.local.lambda;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** The workers of the common pool. All environments here share it, whoever started them; on Lambda each has its own. */
final class CommonPool {

    private CommonPool() {}

    /** All of them if any has something to do, else none. */
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

    /** The threads of a group and of the groups in it. */
    static List<Thread> threads(ThreadGroup group) {
        Thread[] alive = new Thread[group.activeCount() + 16];
        int count = group.enumerate(alive);
        return Arrays.asList(alive).subList(0, count);
    }
}
