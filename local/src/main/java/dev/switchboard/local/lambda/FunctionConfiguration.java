package dev.switchboard.local.lambda;

import java.time.Duration;

/**
 * A function's settings.
 *
 * @param name its name, shown in the {@code Context}
 * @param memoryMegabytes shown in the {@code Context}; not enforced
 * @param timeout from which the {@code Context}'s remaining time falls
 * @param concurrency how many instances may run at once; beyond it invocations are throttled
 */
public record FunctionConfiguration(String name, int memoryMegabytes, Duration timeout, int concurrency) {

    private static final int DEFAULT_MEMORY = 512;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final int DEFAULT_CONCURRENCY = 50;

    /** 512 MB, 30 seconds, up to 50 instances. */
    public static FunctionConfiguration named(String name) {
        return new FunctionConfiguration(name, DEFAULT_MEMORY, DEFAULT_TIMEOUT, DEFAULT_CONCURRENCY);
    }

    /** The same with another concurrency. */
    public FunctionConfiguration withConcurrency(int instances) {
        return new FunctionConfiguration(name, memoryMegabytes, timeout, instances);
    }
}
