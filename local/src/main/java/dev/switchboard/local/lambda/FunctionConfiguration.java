package dev.switchboard.local.lambda;

import java.time.Duration;

/**
 * A function's settings.
 *
 * @param name the function's name, which the {@code Context} returns
 * @param memoryMegabytes the memory, which the {@code Context} returns; not enforced inside the gateway's process
 * @param timeout the time that an invocation may take; positive
 * @param concurrency the number of instances that may run at once; further invocations are throttled; at least 1
 */
public record FunctionConfiguration(String name, int memoryMegabytes, Duration timeout, int concurrency) {

    private static final int DEFAULT_MEMORY = 512;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final int DEFAULT_CONCURRENCY = 50;

    /**
     * Checks the timeout and the concurrency.
     *
     * @throws IllegalArgumentException if a setting is out of range; the message names the setting
     */
    public FunctionConfiguration {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("The function's timeout must be positive, but is " + timeout + ".");
        }
        if (concurrency < 1) {
            throw new IllegalArgumentException(
                    "The function's concurrency must be at least 1, but is " + concurrency + ".");
        }
    }

    /** Returns the default settings: 512 MB, 30 seconds, and up to 50 instances. */
    public static FunctionConfiguration named(String name) {
        return new FunctionConfiguration(name, DEFAULT_MEMORY, DEFAULT_TIMEOUT, DEFAULT_CONCURRENCY);
    }

    /** Returns these settings with a different name. */
    public FunctionConfiguration withName(String other) {
        return new FunctionConfiguration(other, memoryMegabytes, timeout, concurrency);
    }

    /** Returns these settings with a different timeout. */
    public FunctionConfiguration withTimeout(Duration other) {
        return new FunctionConfiguration(name, memoryMegabytes, other, concurrency);
    }

    /** Returns these settings with a different concurrency. */
    public FunctionConfiguration withConcurrency(int instances) {
        return new FunctionConfiguration(name, memoryMegabytes, timeout, instances);
    }
}
