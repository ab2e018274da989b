package dev.switchboard.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A handler that was created as on Lambda, with the group to which its threads belong. */
public final class HandlerInstance {

    private final RequestStreamHandler handler;
    private final ThreadGroup threads;

    private HandlerInstance(RequestStreamHandler handler, ThreadGroup threads) {
        this.handler = handler;
        this.threads = threads;
    }

    /**
     * Creates an instance on a new thread, and waits for it. Throws what the constructor throws.
     *
     * @param newHandler calls the constructor
     */
    public static HandlerInstance make(Supplier<? extends RequestStreamHandler> newHandler) {
        ThreadGroup threads = new ThreadGroup("lambda");
        FutureTask<RequestStreamHandler> init = new FutureTask<>(newHandler::get);
        new Thread(threads, init, "init").start();
        try {
            return new HandlerInstance(init.get(), threads);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the handler's constructor", interrupted);
        } catch (ExecutionException thrown) {
            Throwable cause = thrown.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
        }
    }

    /** Returns the handler. */
    public RequestStreamHandler handler() {
        return handler;
    }

    ThreadGroup threads() {
        return threads;
    }
}
