package dev.switchboard.local.netty;

import static io.netty.handler.codec.http.HttpResponseStatus.BAD_REQUEST;
import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;
import static io.netty.handler.codec.http.HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
import static io.netty.handler.codec.http.HttpResponseStatus.REQUEST_URI_TOO_LONG;

import dev.switchboard.local.gateway.Gateway;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * Refuses requests before they reach any other handler: those that cannot be read, those with several {@code Host} or
 * {@code Origin} headers, and those whose {@code Host} is not served here. Access depends on these two headers, so each
 * may be sent only once.
 */
final class RequestGuard extends ChannelInboundHandlerAdapter {

    private final Gateway gateway;
    private final HostRules rules;

    RequestGuard(Gateway gateway, HostRules rules) {
        this.gateway = gateway;
        this.rules = rules;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Optional<Rejection> refusal = message instanceof HttpRequest request
                ? refusal(request, (InetSocketAddress) context.channel().localAddress())
                : Optional.empty();
        if (refusal.isPresent()) {
            ReferenceCountUtil.release(message);
            refuse(context.channel(), refusal.get());
        } else {
            context.fireChannelRead(message);
        }
    }

    private Optional<Rejection> refusal(HttpRequest request, InetSocketAddress here) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(unreadable(request.decoderResult().cause()));
        }
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        if (hosts.size() > 1 || request.headers().getAll(HttpHeaderNames.ORIGIN).size() > 1) {
            return Optional.of(new Rejection(BAD_REQUEST, "it has more than one Host or Origin header"));
        }
        String host = hosts.isEmpty() ? null : hosts.get(0);
        return rules.allow(host, here.getAddress())
                ? Optional.empty()
                : Optional.of(
                        new Rejection(FORBIDDEN, "its Host is not served here (the option --allow-host adds a host)"));
    }

    private static Rejection unreadable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return new Rejection(REQUEST_URI_TOO_LONG, "its URL is too long");
        }
        return cause instanceof TooLongHttpHeaderException
                ? new Rejection(REQUEST_HEADER_FIELDS_TOO_LARGE, "its headers are too large")
                : new Rejection(BAD_REQUEST, "it is not a valid request");
    }

    private void refuse(Channel channel, Rejection refusal) {
        if (!channel.isActive()) {
            return; // The client left in the middle of its request.
        }
        gateway.refusedByFront(Requests.sourceText(channel), refusal.status().code(), refusal.why());
        FullHttpResponse answer = Responses.text(refusal.status(), "Refused: " + refusal.why() + ".\n");
        HttpUtil.setKeepAlive(answer, false);
        channel.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    /** Status and reason, both for the client and for the log. */
    private record Rejection(HttpResponseStatus status, String why) {}
}
