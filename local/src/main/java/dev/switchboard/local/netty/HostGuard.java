package dev.switchboard.local.netty;

import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;

/** Refuses requests whose {@code Host} is not this machine, before anything else looks at them. */
final class LoopbackGuard extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request
                && !LoopbackHost.isLoopback(request.headers().get(HttpHeaderNames.HOST))) {
            ReferenceCountUtil.release(message);
            context.writeAndFlush(Responses.text(FORBIDDEN, "Only localhost is served here.\n"))
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            context.fireChannelRead(message);
        }
    }
}
