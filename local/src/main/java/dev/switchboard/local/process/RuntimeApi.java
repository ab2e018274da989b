package dev.switchboard.local.process;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetSocketAddress;

/** The Lambda Runtime API of one process. The API has a loopback port of its own, which identifies the process. */
final class RuntimeApi implements AutoCloseable {

    static final String CREDENTIALS = "/2021-04-23/credentials";

    /** Maximum size of a request's body: Lambda's limit for a function's response, with a margin. */
    private static final int MAX_BODY = 6 * 1024 * 1024 + 64 * 1024;

    private final Channel listening;

    private RuntimeApi(Channel listening) {
        this.listening = listening;
    }

    /**
     * Binds any free port and starts to serve.
     *
     * @throws IOException if no port can be bound
     */
    static RuntimeApi serve(EventLoopGroup loops, RuntimeCalls calls, FunctionIdentity function) throws IOException {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                // Without this option, the runtime would wait 40 ms for a response that is sent in two parts.
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec(), new HttpObjectAggregator(MAX_BODY))
                                .addLast(new RuntimeApiHandler(calls, function));
                    }
                });
        var bound = bootstrap.bind(NetUtil.LOCALHOST4, 0).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "No port is available for a Runtime API: " + bound.cause().getMessage(), bound.cause());
        }
        return new RuntimeApi(bound.channel());
    }

    /** Returns the host and port for the runtime. */
    String address() {
        return "127.0.0.1:" + ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** Frees the port. */
    @Override
    public void close() {
        listening.close().awaitUninterruptibly();
    }
}
