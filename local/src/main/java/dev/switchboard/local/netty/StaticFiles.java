package dev.switchboard.local.netty;

import static io.netty.handler.codec.http.HttpResponseStatus.METHOD_NOT_ALLOWED;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.DefaultFileRegion;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Serves the files of a folder. Browsers must not cache the files, so that a page under development is always up to
 * date.
 */
final class StaticFiles {

    private final Optional<StaticFolder> folder;

    StaticFiles(Optional<StaticFolder> folder) {
        this.folder = folder;
    }

    void serve(Channel channel, HttpRequest request) {
        boolean get = request.method().equals(HttpMethod.GET);
        if (!get && !request.method().equals(HttpMethod.HEAD)) {
            FullHttpResponse refusal = Responses.text(METHOD_NOT_ALLOWED, "Only GET and HEAD are allowed.\n");
            refusal.headers().set(HttpHeaderNames.ALLOW, "GET, HEAD");
            Responses.send(channel, request, refusal);
            return;
        }
        Optional<Path> file = folder.flatMap(files -> files.find(request.uri()));
        if (file.isPresent()) {
            send(channel, request, file.get(), get);
        } else {
            Responses.send(channel, request, Responses.text(NOT_FOUND, "Not found.\n"));
        }
    }

    private static void send(Channel channel, HttpRequest request, Path file, boolean withBody) {
        long length = file.toFile().length();
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        channel.write(head(file, length, keepAlive)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        if (withBody) {
            channel.write(new DefaultFileRegion(file.toFile(), 0, length))
                    .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
        ChannelFuture written = channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
        if (!keepAlive) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    private static HttpResponse head(Path file, long length, boolean keepAlive) {
        HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, OK);
        head.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, ContentTypes.of(file.toString()))
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff");
        HttpUtil.setContentLength(head, length);
        HttpUtil.setKeepAlive(head, keepAlive);
        return head;
    }
}
