package dev.switchboard.local.lambda;

import java.util.Arrays;
import java.util.Set;

/**
 * What a thread was doing, told from its stack: a thread without anybody's code but the JDK's waits for some, or has just
 * come to its end.
 *
 * @param ofPool whether it is a pool's or a timer's
 * @param atWork whether it runs code that is not the JDK's
 */
record ThreadWork(boolean ofPool, boolean atWork) {

    /** Below these a pool's thread may have the code of whoever made it; above them is its task. */
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
