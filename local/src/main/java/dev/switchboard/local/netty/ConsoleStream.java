package dev.switchboard.local.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;
import java.util.function.Supplier;

/** An open page of the console: is given its feed's news for as long as it reads. */
final class ConsoleStream extends ChannelInboundHandlerAdapter {

    /** Ten seconds of {@link ConsoleStreams}'s turns. */
    static final int MOST_TURNS_UNREAD = 50;

    private final Channel channel;
    private final Supplier<Optional<String>> news;
    private int turnsUnread;

    /**
     * Not yet told anything.
     *
     * @param channel the page's
     * @param news what the page has yet to be told, when asked
     */
    ConsoleStream(Channel channel, Supplier<Optional<String>> news) {
        this.channel = channel;
        this.news = news;
    }

    /**
     * Sends the news, unless the page has yet to read what it was sent before: then they stay in the journal, and a page
     * that does not read at all is dropped.
     */
    void turn() {
        if (channel.isWritable()) {
            turnsUnread = 0;
            news.get()
                    .ifPresent(batch -> channel.writeAndFlush(
                                    new DefaultHttpContent(Unpooled.wrappedBuffer(batch.getBytes(UTF_8))))
                            .addListener(ChannelFutureListener.CLOSE_ON_FAILURE));
        } else if (++turnsUnread > MOST_TURNS_UNREAD) {
            var unused = channel.close();
        }
    }

    /** A page that is sent events asks for nothing more on the same connection. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var unused = context.close();
    }
}
