package dev.switchboard.local.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Equips each new connection with its handlers. */
@Sharable
final class ServerPipeline extends ChannelInitializer<Channel> {

    /**
     * Maximum length of a request line. The maximum exceeds the longest URL that the gateway accepts, so that the
     * gateway itself refuses a URL that is too long.
     */
    private static final int MAX_REQUEST_LINE = 16 * 1024;

    private static final int MAX_HEADERS = 32 * 1024;

    private volatile @Nullable Served served;

    /** Sets what is served. Must be called before the first connection is accepted. */
    void serve(Served whatIsServed) {
        served = whatIsServed;
    }

    @Override
    protected void initChannel(Channel channel) {
        Served here = Objects.requireNonNull(served);
        channel.pipeline()
                .addLast(new RequestDeadline(here.gateway()))
                .addLast(codec())
                .addLast(new RequestGuard(here.gateway(), here.hosts()))
                .addLast(new CallbackBodies(
                        here.gateway(), here.gateway().limits().messageBytes()))
                .addLast(new RequestRouter(here));
    }

    static HttpServerCodec codec() {
        return new HttpServerCodec(new HttpDecoderConfig()
                .setMaxInitialLineLength(MAX_REQUEST_LINE)
                .setMaxHeaderSize(MAX_HEADERS));
    }
}
