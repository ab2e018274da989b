package dev.switchboard.message;

import dev.switchboard.connection.Connection;
import dev.switchboard.internal.WorkerThreads;
import dev.switchboard.message.DeliveryException.Cause;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One broadcast. The calling thread reads the recipients and hands each to a thread; when all are busy it sends itself, so
 * that little more than the page being read waits in memory. All sends have ended and all threads are gone when
 * {@link #run} returns or throws, because Lambda would freeze what still runs.
 *
 * <p>If the calling thread is interrupted, the sends under way end, and the other recipients have failed.
 */
final class Broadcast {
    private final int concurrency;
    private final Function<Connection, Delivery> send;
    private final AtomicInteger delivered = new AtomicInteger();
    private final Queue<Connection> gone = new ConcurrentLinkedQueue<>();
    private final Map<String, DeliveryException> failed = new ConcurrentHashMap<>();
    private final WorkerThreads threads = new WorkerThreads("switchboard-broadcast");
    private volatile boolean interrupted;

    Broadcast(int concurrency, Function<Connection, Delivery> send) {
        this.concurrency = concurrency;
        this.send = send;
    }

    BroadcastResult run(Stream<Connection> recipients) {
        Iterator<Connection> each = recipients.iterator();
        if (concurrency == 1) {
            each.forEachRemaining(this::sendTo);
        } else {
            ThreadPoolExecutor pool = pool(concurrency - 1);
            try {
                each.forEachRemaining(recipient -> pool.execute(() -> sendTo(recipient)));
            } finally {
                pool.shutdown();
                threads.join();
            }
        }
        return result();
    }

    /** What has become of it so far. */
    BroadcastResult result() {
        return new BroadcastResult(delivered.get(), gone.size(), failed);
    }

    /** The connections that turned out to be closed. */
    List<Connection> gone() {
        return new ArrayList<>(gone);
    }

    private void sendTo(Connection recipient) {
        try {
            stopIfInterrupted();
            if (send.apply(recipient) == Delivery.GONE) {
                gone.add(recipient);
            } else {
                delivered.incrementAndGet();
            }
        } catch (DeliveryException e) {
            failed.put(recipient.connectionId(), e);
        } catch (RuntimeException e) {
            failed.put(
                    recipient.connectionId(),
                    new DeliveryException(Cause.REFUSED, "The message could not be sent.", e));
        }
    }

    private void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            interrupted = true;
        }
        if (interrupted) {
            throw new DeliveryException(Cause.INTERRUPTED, "The broadcasting thread was interrupted.", null);
        }
    }

    /** Its queue keeps the threads busy while the calling thread sends or reads the next page. */
    private ThreadPoolExecutor pool(int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size,
                size,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(2 * size),
                threads,
                new ThreadPoolExecutor.CallerRunsPolicy());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
