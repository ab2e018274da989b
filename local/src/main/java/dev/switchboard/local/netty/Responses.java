package dev.switchboard.local.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.local.gateway.HttpAnswer;
import dev.switchboard.local.gateway.HttpHeader;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/** Creates and sends HTTP responses. */
final class Responses {

    private Responses() {}

    static FullHttpResponse text(HttpResponseStatus status, String text) {
        FullHttpResponse response = response(status, text);
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
        return response;
    }

    static FullHttpResponse of(HttpAnswer answer) {
        FullHttpResponse response = response(HttpResponseStatus.valueOf(answer.status()), answer.body());
        for (HttpHeader header : answer.headers()) {
            response.headers().add(header.name(), header.value());
        }
        return response;
    }

    /** Sends a response, and closes the connection unless the request asks for it to be kept alive. */
    static void send(Channel channel, HttpRequest request, FullHttpResponse response) {
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        HttpUtil.setKeepAlive(response, keepAlive);
        ChannelFuture written = channel.writeAndFlush(response);
        if (!keepAlive) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    private static FullHttpResponse response(HttpResponseStatus status, String body) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.copiedBuffer(body, UTF_8));
        HttpUtil.setContentLength(response, response.content().readableBytes());
        return response;
    }
}
