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

/** Sends the events of a feed to an open page of the console, for as long as the page reads them. */
final class ConsoleStream extends ChannelInboundHandlerAdapter {

    /** Turns after which a page that does not read is dropped: ten seconds at the pace of {@link ConsoleStreams}. */
    static final int MOST_TURNS_UNREAD = 50;

    private final Channel channel;
    private final Supplier<Optional<String>> news;
    private int turnsUnread;

    /**
     * Creates a stream that has sent nothing yet.
     *
     * @param channel the connection to the page
     * @param news supplies the next batch for the page; empty while there is nothing new
     */
    ConsoleStream(Channel channel, Supplier<Optional<String>> news) {
        this.channel = channel;
        this.news = news;
    }

    /**
     * Sends the next batch if the page has read the previous one. Until then, the entries stay in the journal. A page
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

    /** Ignores further requests: a page sends no request on the connection over which it receives events. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var unused = context.close();
    }
}
