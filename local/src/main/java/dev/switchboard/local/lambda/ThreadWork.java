package dev.switchboard.local.lambda;

import java.util.Arrays;
import java.util.Set;

/**
 * Activity of a thread, derived from its stack. A thread with only JDK code on its stack waits for work, or has just
 * finished.
 *
 * @param ofPool whether the thread belongs to a pool or a timer
 * @param atWork whether the thread runs code outside the JDK
 */
record ThreadWork(boolean ofPool, boolean atWork) {

    /**
     * Classes whose frame separates a task from the code below it. The frames below can be those of the code that
     * created the thread.
     */
    private static final Set<String> WORKERS = Set.of(
            "java.util.concurrent.ThreadPoolExecutor$Worker",
            "java.util.concurrent.ForkJoinWorkerThread",
            "java.util.TimerThread");

    static ThreadWork of(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        int worker = stack.length - 1;
        while (worker >= 0 && !WORKERS.contains(stack[worker].getClassName())) {
            worker--;
        }
        int task = worker < 0 ? stack.length : worker;
        return new ThreadWork(worker >= 0, Arrays.stream(stack, 0, task).anyMatch(ThreadWork::isNotOfTheJdk));
    }

    private static boolean isNotOfTheJdk(StackTraceElement frame) {
        String module = frame.getModuleName();
        return module == null || !(module.startsWith("java.") || module.startsWith("jdk."));
    }
}
