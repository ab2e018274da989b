package dev.switchboard.local.netty;

import dev.switchboard.local.gateway.Gateway;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each new connection goes through. */
@Sharable
final class ServerPipeline extends ChannelInitializer<Channel> {

    /** More than any URL that the gateway accepts, so that the gateway says what is too long. */
    private static final int MAX_REQUEST_LINE = 16 * 1024;

    private static final int MAX_HEADERS = 32 * 1024;

    private volatile @Nullable Gateway gateway;
    private volatile @Nullable StaticFiles files;

    /** Must come before the first connection is taken. */
    void serve(Gateway forGateway, StaticFiles withFiles) {
        gateway = forGateway;
        files = withFiles;
    }

    @Override
    protected void initChannel(Channel channel) {
        Gateway served = Objects.requireNonNull(gateway);
        channel.pipeline()
                .addLast(new HttpServerCodec(new HttpDecoderConfig()
                        .setMaxInitialLineLength(MAX_REQUEST_LINE)
                        .setMaxHeaderSize(MAX_HEADERS)))
                .addLast(new LoopbackGuard())
                .addLast(new CallbackBodies(served, served.limits().messageBytes()))
                .addLast(new RequestRouter(served, Objects.requireNonNull(files)));
    }
}
