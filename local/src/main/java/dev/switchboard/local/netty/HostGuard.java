package dev.switchboard.local.netty;

import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;

/** Refuses requests whose {@code Host} is none of ours, before anything else looks at them. */
final class HostGuard extends ChannelInboundHandlerAdapter {

    private final HostRules rules;

    HostGuard(HostRules rules) {
        this.rules = rules;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        InetSocketAddress here = (InetSocketAddress) context.channel().localAddress();
        if (message instanceof HttpRequest request
                && !rules.allow(request.headers().get(HttpHeaderNames.HOST), here.getAddress())) {
            ReferenceCountUtil.release(message);
            FullHttpResponse refusal =
                    Responses.text(FORBIDDEN, "Not served under this name. The option --allow-host adds one.\n");
            HttpUtil.setKeepAlive(refusal, false);
            context.writeAndFlush(refusal).addListener(ChannelFutureListener.CLOSE);
        } else {
            context.fireChannelRead(message);
        }
    }
}
