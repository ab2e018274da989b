package dev.switchboard.local.netty;

import dev.switchboard.local.gateway.Gateway;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Takes the place of the HTTP codec while a handshake is being decided, and keeps the bytes that the client has sent
 * after the handshake. The decision determines whether these bytes are frames or a further request. Reading is off in
 * the meantime, so only bytes that were read together with the handshake are kept. Used on the event loop only.
 */
final class PendingHandshake extends ChannelInboundHandlerAdapter {

    private final Queue<Object> early = new ArrayDeque<>();

    private final Gateway gateway;

    private PendingHandshake(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Replaces the codec, and receives the bytes that the codec has not decoded yet. */
    static PendingHandshake begin(Channel channel, Gateway gateway) {
        channel.config().setAutoRead(false);
        PendingHandshake pending = new PendingHandshake(gateway);
        ChannelPipeline pipeline = channel.pipeline();
        if (pipeline.get(RequestDeadline.class) != null) {
            pipeline.remove(RequestDeadline.class);
        }
        pipeline.replace(HttpServerCodec.class, "pending", pending);
        return pending;
    }

    /** Puts a codec back, so that the decision can be sent. */
    void decided(Channel channel) {
        channel.pipeline().replace(this, "http", ServerPipeline.codec());
    }

    /** Applies the time limits for requests again. Called when the connection stays an HTTP connection. */
    void expectRequests(Channel channel) {
        channel.pipeline().addFirst(new RequestDeadline(gateway));
    }

    /**
     * Passes on the bytes that the client has sent in the meantime. Called after the decision has been sent. The bytes
     * may begin a further handshake. In that case reading stays off, because every byte read before the second decision
     * would have to be kept.
     */
    void release(Channel channel) {
        while (!early.isEmpty()) {
            channel.pipeline().fireChannelRead(early.remove());
        }
        channel.pipeline().fireChannelReadComplete();
        if (channel.pipeline().get(PendingHandshake.class) == null) {
            channel.config().setAutoRead(true);
        }
    }

    /**
     * Discards the bytes that the client has sent in the meantime. Called when the client is gone or its connection is
     * broken.
     */
    void discard() {
        while (!early.isEmpty()) {
            ReferenceCountUtil.release(early.remove());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf) {
            early.add(message);
        } else {
            context.fireChannelRead(message);
        }
    }
}
