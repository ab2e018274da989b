package dev.switchboard.benchmarks.load;

import dev.switchboard.benchmarks.report.Samples;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the messages that clients receive: echoes, which contain the time at which they were sent, and posts. */
final class Received {
    /** Text that identifies a message as a post. */
    static final String POSTED = "\"measured\"";

    private static final String SENT = "\"sent\":";

    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicInteger echoes = new AtomicInteger();
    private volatile CountDownLatch outstanding = new CountDownLatch(0);
    private volatile long[] nanos = new long[0];

    void expectEchoes(int messages) {
        nanos = new long[messages];
        echoes.set(0);
        outstanding = new CountDownLatch(messages);
    }

    /** Counts a message. The clients' event loop calls this method. */
    void message(String text) {
        int sent = text.indexOf(SENT);
        if (sent >= 0) {
            int begin = sent + SENT.length();
            long since = Long.parseLong(text, begin, text.indexOf(',', begin), 10);
            nanos[echoes.getAndIncrement()] = System.nanoTime() - since;
            outstanding.countDown();
        } else if (text.contains(POSTED)) {
            posts.incrementAndGet();
        }
    }

    /** Waits for the expected echoes, up to a timeout, and returns the times of those that arrived, in milliseconds. */
    Samples awaitEchoes(int seconds) throws InterruptedException {
        var complete = outstanding.await(seconds, TimeUnit.SECONDS);
        Samples millis = new Samples();
        for (int i = 0; i < (complete ? nanos.length : echoes.get()); i++) {
            millis.add(nanos[i] / 1e6);
        }
        return millis;
    }

    /** Waits for a number of posts, up to a timeout. Returns the number that arrived, and resets the count to zero. */
    int awaitPosts(int messages, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (posts.get() < messages && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return posts.getAndSet(0);
    }
}
