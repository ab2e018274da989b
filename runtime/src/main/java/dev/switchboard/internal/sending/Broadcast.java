package dev.switchboard.internal.sending;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.internal.WorkerThreads;
import dev.switchboard.message.BroadcastResult;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.DeliveryException.Cause;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One broadcast. The calling thread reads the recipients and passes each to a worker thread. When all workers are busy,
 * the calling thread sends as well, so that little more than the current page waits in memory. When {@link #run}
 * returns or throws, all sends and all threads have ended, because Lambda would freeze threads that still run.
 *
 * <p>If the time runs out or the calling thread is interrupted, the broadcast reads no further recipient and does not
 * try the recipients that wait for a thread. Sends in progress are not canceled.
 *
 * <p>If one send throws, the other recipients are still tried. An {@link Error} is reported as a failure like any
 * other. An error of the virtual machine, such as a lack of memory, is also {@linkplain #fatalError kept} for the
 * caller to throw.
 */
final class Broadcast {
    private final int concurrency;
    private final Function<Connection, Delivery> send;
    private final BooleanSupplier timeIsUp;
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicInteger gone = new AtomicInteger();
    private final FailureSample failures = new FailureSample();
    private final AtomicReference<@Nullable VirtualMachineError> fatal = new AtomicReference<>();
    private final WorkerThreads threads = new WorkerThreads("switchboard-broadcast");
    private volatile @Nullable Cause endedEarly;

    /**
     * Creates a broadcast, which {@link #run} starts.
     *
     * @param send sends to one recipient; several threads call it
     * @param timeIsUp returns whether no further recipient may be tried
     */
    Broadcast(int concurrency, Function<Connection, Delivery> send, BooleanSupplier timeIsUp) {
        this.concurrency = concurrency;
        this.send = send;
        this.timeIsUp = timeIsUp;
    }

    void run(Iterator<Connection> recipients) {
        if (concurrency == 1) {
            handOut(recipients, this::sendTo);
            return;
        }
        ThreadPoolExecutor pool = pool(concurrency - 1);
        try {
            handOut(recipients, recipient -> pool.execute(() -> sendTo(recipient)));
        } finally {
            pool.shutdown();
            threads.join();
        }
    }

    /** Returns the outcome so far. */
    BroadcastResult result() {
        return new BroadcastResult(
                delivered.get(), gone.get(), failures.count(), failures.kept(), Optional.ofNullable(endedEarly));
    }

    /** Returns the error of the virtual machine that a send has thrown, or null if no send has thrown one. */
    @Nullable
    VirtualMachineError fatalError() {
        return fatal.get();
    }

    private void handOut(Iterator<Connection> recipients, Consumer<Connection> hands) {
        try {
            // hasNext comes first: if no recipient is left, everyone was tried, even if the time has run out by now.
            while (recipients.hasNext() && !isOver()) {
                hands.accept(recipients.next());
            }
        } catch (ConnectionStoreException e) {
            endedWhileReading(e);
        }
    }

    private void endedWhileReading(ConnectionStoreException error) {
        switch (error.reason()) {
            case OUT_OF_TIME -> endedEarly = Cause.OUT_OF_TIME;
            case INTERRUPTED -> {
                Thread.currentThread().interrupt();
                endedEarly = Cause.INTERRUPTED;
            }
            default -> throw error;
        }
    }

    private void sendTo(Connection recipient) {
        if (isOver()) {
            return;
        }
        try {
            if (send.apply(recipient) == Delivery.GONE) {
                gone.incrementAndGet();
            } else {
                delivered.incrementAndGet();
            }
        } catch (DeliveryException e) {
            failures.add(recipient.connectionId(), e);
        } catch (Throwable e) {
            if (e instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
                fatal.compareAndSet(null, error); // The error is kept first, because the rest needs memory.
            }
            failures.add(
                    recipient.connectionId(),
                    new DeliveryException(Cause.REFUSED, "The message could not be sent.", e));
        }
    }

    /** Returns whether the broadcast must end before it tries the current recipient. */
    private boolean isOver() {
        if (endedEarly == null) {
            if (Thread.currentThread().isInterrupted()) {
                endedEarly = Cause.INTERRUPTED;
            } else if (timeIsUp.getAsBoolean()) {
                endedEarly = Cause.OUT_OF_TIME;
            }
        }
        return endedEarly != null;
    }

    /** Creates a pool whose queue keeps the threads busy while the calling thread sends or reads the next page. */
    private ThreadPoolExecutor pool(int size) {
        return new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(2 * size),
                threads,
                new ThreadPoolExecutor.CallerRunsPolicy());
    }
}
