package dev.switchboard.local.lambda;

import java.time.Duration;

/**
 * A function's settings.
 *
 * @param name its name, shown in the {@code Context}
 * @param memoryMegabytes shown in the {@code Context}; not enforced
 * @param timeout how long an invocation may take, and from where the {@code Context}'s remaining time falls
 * @param concurrency how many instances may run at once; beyond it invocations are throttled
 */
public record FunctionConfiguration(String name, int memoryMegabytes, Duration timeout, int concurrency) {

    private static final int DEFAULT_MEMORY = 512;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final int DEFAULT_CONCURRENCY = 50;

    /**
     * Checks that the function can run at all.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public FunctionConfiguration {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(
                    "The function's timeout must be more than nothing, and not " + timeout + ".");
        }
        if (concurrency < 1) {
            throw new IllegalArgumentException(
                    "The function's concurrency must be at least 1, and not " + concurrency + ".");
        }
    }

    /** 512 MB, 30 seconds, up to 50 instances. */
    public static FunctionConfiguration named(String name) {
        return new FunctionConfiguration(name, DEFAULT_MEMORY, DEFAULT_TIMEOUT, DEFAULT_CONCURRENCY);
    }

    /** The same with another name. */
    public FunctionConfiguration withName(String other) {
        return new FunctionConfiguration(other, memoryMegabytes, timeout, concurrency);
    }

    /** The same with another timeout. */
    public FunctionConfiguration withTimeout(Duration other) {
        return new FunctionConfiguration(name, memoryMegabytes, other, concurrency);
    }

    /** The same with another concurrency. */
    public FunctionConfiguration withConcurrency(int instances) {
        return new FunctionConfiguration(name, memoryMegabytes, timeout, instances);
    }
}
