package dev.switchboard.aws;

import dev.switchboard.aws.ItemPages.Page;
import dev.switchboard.aws.ItemPages.Source;
import dev.switchboard.internal.WorkerThreads;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Iterates over items of several sources, which are read in parallel; the order is undefined. To limit memory, at most
 * one page of each source is being fetched or waits to be read. The next page of a source is requested when the reader
 * takes the current one. Only one thread may read.
 *
 * <p>{@link #close} ends the threads. If the iterator is not closed, each thread ends one second after its last page.
 */
final class ParallelPages implements Iterator<Map<String, AttributeValue>>, AutoCloseable {
    private final Function<InterruptedException, RuntimeException> interrupted;
    private final BlockingQueue<Fetched> fetched = new LinkedBlockingQueue<>();
    private final WorkerThreads threads = new WorkerThreads("switchboard-scan");
    private final ThreadPoolExecutor pool;
    private Iterator<Map<String, AttributeValue>> items = Collections.emptyIterator();
    private int underWay;

    /** A page of a source. If fetching failed, the supplier throws the exception. */
    private record Fetched(Source source, Supplier<Page> page) {}

    ParallelPages(List<Source> sources, Function<InterruptedException, RuntimeException> interrupted) {
        this.interrupted = interrupted;
        int size = sources.size();
        this.pool = new ThreadPoolExecutor(size, size, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        for (Source source : sources) {
            fetch(source, null);
        }
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && underWay > 0) {
            items = take().items().iterator();
        }
        return items.hasNext();
    }

    @Override
    public Map<String, AttributeValue> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }

    private Page take() {
        Fetched next;
        try {
            next = fetched.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted.apply(e);
        }
        underWay--;
        Page page = next.page().get();
        if (!page.isLast()) {
            fetch(next.source(), page.lastKey());
        }
        return page;
    }

    private void fetch(Source source, @Nullable Map<String, AttributeValue> after) {
        underWay++;
        pool.execute(() -> {
            try {
                Page page = source.after(after);
                fetched.add(new Fetched(source, () -> page));
            } catch (RuntimeException | Error e) { // Passed on to the reader, which would otherwise wait forever.
                fetched.add(new Fetched(source, () -> {
                    throw e;
                }));
            }
        });
    }

    /** Cancels the requests in progress, and waits until their threads have ended. */
    @Override
    public void close() {
        pool.shutdownNow();
        threads.join();
    }
}
