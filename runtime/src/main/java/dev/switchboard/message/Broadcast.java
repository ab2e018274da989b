package dev.switchboard.message;

import dev.switchboard.connection.Connection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    Broadcast(int concurrency, Function<Connection, Delivery> send) {
        this.concurrency = concurrency;
        this.send = send;
    }

    BroadcastResult run(Stream<Connection> recipients) {
        if (concurrency == 1) {
            recipients.forEach(this::sendTo);
        } else {
            ExecutorService pool = pool(concurrency - 1);
            try {
                recipients.forEach(recipient -> pool.execute(() -> sendTo(recipient)));
            } finally {
                pool.shutdown();
                joinAll();
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

    private ExecutorService pool(int most) {
        return new ThreadPoolExecutor(
                0,
                most,
                1,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                this::thread,
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "switchboard-broadcast");
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    private void joinAll() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
