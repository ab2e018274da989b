package dev.switchboard.local.netty;

import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.local.console.Console;
import dev.switchboard.local.console.ConsoleAnswer;
import dev.switchboard.local.console.ConsoleRequest;
import dev.switchboard.local.gateway.HttpHeader;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/** Serves the console over HTTP. */
final class ConsoleFront implements AutoCloseable {

    private final Console console;
    private final ConsoleStreams streams = new ConsoleStreams();

    ConsoleFront(Console console) {
        this.console = console;
    }

    void serve(Channel channel, FullHttpRequest request) {
        ConsoleAnswer answer = console.answer(new ConsoleRequest(
                request.method().name(),
                request.uri(),
                Requests.headers(request.headers()),
                Requests.isFromThisMachine(channel),
                request.content().toString(UTF_8)));
        if (answer instanceof ConsoleAnswer.Whole whole) {
            Responses.send(channel, request, Responses.of(whole.answer()));
        } else if (streams.hasRoom()) {
            stream(channel, (ConsoleAnswer.Live) answer);
        } else {
            Responses.send(
                    channel, request, Responses.text(SERVICE_UNAVAILABLE, "Too many pages of the console are open.\n"));
        }
    }

    private void stream(Channel channel, ConsoleAnswer.Live live) {
        HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, OK);
        for (HttpHeader header : live.headers()) {
            head.headers().add(header.name(), header.value());
        }
        HttpUtil.setTransferEncodingChunked(head, true);
        ConsoleStream stream = new ConsoleStream(channel, live.feed()::next);
        channel.pipeline().remove(RequestDeadline.class);
        channel.pipeline().replace(RequestRouter.class, "console", stream);
        channel.writeAndFlush(head).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        streams.add(channel, stream);
    }

    @Override
    public void close() {
        streams.close();
    }
}
