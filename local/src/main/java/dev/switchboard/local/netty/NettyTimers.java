package dev.switchboard.local.netty;

import dev.switchboard.local.gateway.Timers;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Timers on the event loops. Tasks must be short, because a task holds up all connections of its event loop. */
final class NettyTimers implements Timers {

    private final EventLoopGroup loops;

    NettyTimers(EventLoopGroup loops) {
        this.loops = loops;
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        ScheduledFuture<?> future = loops.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }
}
