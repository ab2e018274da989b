package dev.switchboard.local.netty;

import io.netty.channel.Channel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The open pages of the console. The pages are served in turn on a separate thread, so that the gateway's threads do
 * not spend time on pages.
 */
final class ConsoleStreams implements AutoCloseable {

    private static final int MOST = 16;
    private static final long TURN_MILLIS = 200;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new DefaultThreadFactory("console", true));
    private final Set<ConsoleStream> open = ConcurrentHashMap.newKeySet();

    ConsoleStreams() {
        var unused = thread.scheduleWithFixedDelay(this::turn, 0, TURN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Returns whether one more page may be opened. */
    boolean hasRoom() {
        return open.size() < MOST;
    }

    void add(Channel channel, ConsoleStream stream) {
        open.add(stream);
        channel.closeFuture().addListener(closed -> open.remove(stream));
    }

    private void turn() {
        open.forEach(ConsoleStream::turn);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
