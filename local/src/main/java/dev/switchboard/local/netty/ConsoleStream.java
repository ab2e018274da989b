package dev.switchboard.local.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.local.console.Feed;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.util.ReferenceCountUtil;

/** An open page of the console: is given its feed's news for as long as it reads. */
final class ConsoleStream extends ChannelInboundHandlerAdapter {

    /** Ten seconds of {@link ConsoleStreams}'s turns. */
    static final int MOST_TURNS_UNREAD = 50;

    private final Channel channel;
    private final Feed feed;
    private int turnsUnread;

    ConsoleStream(Channel channel, Feed feed) {
        this.channel = channel;
        this.feed = feed;
    }

    /**
     * Sends the news, unless the page has yet to read what it was sent before: then they stay in the journal, and a page
     * that does not read at all is dropped.
     */
    void turn() {
        if (channel.isWritable()) {
            turnsUnread = 0;
            feed.next()
                    .ifPresent(news -> channel.writeAndFlush(
                                    new DefaultHttpContent(Unpooled.wrappedBuffer(news.getBytes(UTF_8))))
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
