package dev.switchboard.message;

import dev.switchboard.connection.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One broadcast. The calling thread reads the recipients and hands each to a free thread; when none is free it sends
 * itself, so that never more than the page being read waits in memory. All sends have ended and all threads are gone when
 * {@link #run} returns, because Lambda would freeze what still runs.
 */
final class Broadcast {
    private final int concurrency;
    private final Function<Connection, Delivery> send;
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicInteger gone = new AtomicInteger();
    private final Map<String, DeliveryException> failed = new ConcurrentHashMap<>();

    Broadcast(int concurrency, Function<Connection, Delivery> send) {
        this.concurrency = concurrency;
        this.send = send;
    }

    BroadcastResult run(Stream<Connection> recipients) {
        if (concurrency == 1) {
            recipients.forEach(this::sendTo);
        } else {
            ExecutorService threads = threads(concurrency - 1);
            try {
                recipients.forEach(recipient -> threads.execute(() -> sendTo(recipient)));
            } finally {
                awaitAll(threads);
            }
        }
        return new BroadcastResult(delivered.get(), gone.get(), failed);
    }

    private void sendTo(Connection recipient) {
        try {
            if (send.apply(recipient) == Delivery.GONE) {
                gone.incrementAndGet();
            } else {
                delivered.incrementAndGet();
            }
        } catch (DeliveryException e) {
            failed.put(recipient.connectionId(), e);
        } catch (RuntimeException e) {
            failed.put(
                    recipient.connectionId(),
                    new DeliveryException(DeliveryException.Cause.REFUSED, "The message could not be sent.", e));
        }
    }

    private static ExecutorService threads(int most) {
        return new ThreadPoolExecutor(
                0,
                most,
                1,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "switchboard-broadcast");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    private static void awaitAll(ExecutorService threads) {
        threads.shutdown();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
