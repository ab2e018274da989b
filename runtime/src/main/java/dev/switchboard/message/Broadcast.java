package dev.switchboard.message;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.internal.WorkerThreads;
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
 * One broadcast. The calling thread reads the recipients and hands each to a thread; when all are busy it sends itself, so
 * that little more than the page being read waits in memory. All sends have ended and all threads are gone when
 * {@link #run} returns or throws, because Lambda would freeze what still runs.
 *
 * <p>When the time is up or the calling thread is interrupted, the broadcast reads no further recipient, and those that
 * wait for a thread are not tried. Sends under way end by themselves.
 *
 * <p>If one send throws, the others are still tried. An {@link Error} counts as a failure like any other; an error of the
 * virtual machine, such as too little memory, is also {@linkplain #fatalError kept} for the caller to throw.
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
     * A broadcast that has not begun.
     *
     * @param send sends to one recipient; called by several threads
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

    /** Returns an error of the virtual machine that a send has ended with; null if there was none. */
    @Nullable
    VirtualMachineError fatalError() {
        return fatal.get();
    }

    private void handOut(Iterator<Connection> recipients, Consumer<Connection> hands) {
        try {
            // The order matters: if no recipient is left, everyone was tried, even if the time is up by now.
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
                fatal.compareAndSet(null, error); // First: what follows needs memory.
            }
            failures.add(
                    recipient.connectionId(),
                    new DeliveryException(Cause.REFUSED, "The message could not be sent.", e));
        }
    }

    /** Returns whether the broadcast must end before the recipient at hand. */
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

    /** Its queue keeps the threads busy while the calling thread sends or reads the next page. */
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
