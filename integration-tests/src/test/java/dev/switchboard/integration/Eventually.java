package dev.switchboard.integration;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for the effect of another thread or process. */
final class Eventually {
    private static final long SECONDS = 30;

    private Eventually() {}

    /** Repeats an assertion until it holds; after the timeout, fails with its last failure. */
    static void holds(ThrowingCallable assertion) throws Throwable {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try {
                assertion.call();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }
}
