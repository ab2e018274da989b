package dev.switchboard.integration;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for effects of other threads or processes. */
final class Eventually {
    private static final long SECONDS = 30;

    private Eventually() {}

    /** Repeats an assertion until it succeeds. After the timeout, throws its last failure. */
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
