package dev.switchboard.local.netty;

import static io.netty.handler.codec.http.HttpResponseStatus.REQUEST_TIMEOUT;

import dev.switchboard.local.gateway.Gateway;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections that hold a socket without using it: those whose request stays incomplete, and those on which no
 * request arrives. Placed before the HTTP codec. Removed once a handshake is being decided, because WebSockets have
 * limits of their own.
 */
final class RequestDeadline extends ChannelDuplexHandler {

    /** Time allowed from the first byte of a request to its last, and from the connection to the first byte. */
    static final Duration REQUEST = Duration.ofSeconds(30);

    /**
     * Time allowed from a response to the next request. HTTP clients keep idle connections for less time than this, so
     * normally the client closes the connection.
     */
    static final Duration IDLE = Duration.ofMinutes(5);

    private final Gateway gateway;
    private boolean requestBegun;
    private @Nullable ScheduledFuture<?> limit;

    RequestDeadline(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        expect(context, REQUEST);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!requestBegun) {
            requestBegun = true;
            expect(context, REQUEST);
        }
        context.fireChannelRead(message);
    }

    /** Starts the wait for the next request: everything written here is a response. */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        requestBegun = false;
        expect(context, IDLE);
        var unused = context.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        cancel();
    }

    private void expect(ChannelHandlerContext context, Duration within) {
        cancel();
        limit = context.executor().schedule(() -> overdue(context), within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancel() {
        if (limit != null) {
            limit.cancel(false);
        }
    }

    private void overdue(ChannelHandlerContext context) {
        Channel channel = context.channel();
        if (requestBegun) {
            cutShort(channel);
        } else if (channel.isWritable()) {
            var unused = channel.close();
        } else {
            // A large file is still on its way to a slow client.
            expect(context, IDLE);
        }
    }

    private void cutShort(Channel channel) {
        gateway.refusedByFront(
                Requests.sourceText(channel),
                REQUEST_TIMEOUT.code(),
                "its request was not complete within " + REQUEST.toSeconds() + " s");
        FullHttpResponse answer =
                Responses.text(REQUEST_TIMEOUT, "The request was not complete within " + REQUEST.toSeconds() + " s.\n");
        HttpUtil.setKeepAlive(answer, false);
        channel.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }
}
