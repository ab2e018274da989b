package dev.switchboard.local.netty;

import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.Timers;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A port that serves a gateway over HTTP and WebSocket.
 *
 * <p>The port is bound first and served later, because the functions that the gateway calls may need the port's number.
 * Clients that connect in the meantime wait.
 */
public final class GatewayServer implements AutoCloseable {

    private static final long SHUTDOWN_SECONDS = 1;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            new DefaultThreadFactory("gateway"),
            NioIoHandler.newFactory());
    private final ServerPipeline pipeline = new ServerPipeline();
    private final List<Channel> listening = new ArrayList<>();
    private final int port;
    private Optional<ConsoleFront> console = Optional.empty();

    private GatewayServer(InetAddress address, int requestedPort) throws IOException {
        try {
            // Handlers post over loopback, whichever address clients connect to.
            InetAddress first = address.isAnyLocalAddress() ? address : NetUtil.LOCALHOST4;
            this.port = listen(first, requestedPort).getPort();
            // The wildcard address of either family covers IPv6 as well, where the machine has IPv6.
            if (!first.isAnyLocalAddress() && hasIpv6Loopback()) {
                // Browsers and Node resolve "localhost" to ::1 first.
                listen(NetUtil.LOCALHOST6, port);
            }
            if (!address.isAnyLocalAddress() && !address.isLoopbackAddress()) {
                listen(address, port);
            }
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /**
     * Binds a port on loopback.
     *
     * @param port the port, or 0 for any free one
     * @throws IOException if the port cannot be bound
     */
    public static GatewayServer bind(int port) throws IOException {
        return bind(NetUtil.LOCALHOST4, port);
    }

    /**
     * Binds a port on loopback and on an address that other machines can reach.
     *
     * @param address an address of this machine, or the wildcard for all its addresses; if it is a loopback address,
     *     only loopback is bound
     * @param port the port, or 0 for any free one
     * @throws IOException if the port cannot be bound
     */
    public static GatewayServer bind(InetAddress address, int port) throws IOException {
        return new GatewayServer(address, port);
    }

    /** Returns the port that was bound. */
    public int port() {
        return port;
    }

    /** Returns timers for the gateway, which run on this server's threads. */
    public Timers timers() {
        return new NettyTimers(loops);
    }

    /**
     * Starts to serve a gateway and, if a folder is given, the folder's files at {@code /}.
     *
     * @throws IOException if the folder does not exist
     */
    public void serve(Gateway gateway, Optional<Path> folder) throws IOException {
        serve(gateway, new Site(folder, Optional.empty(), Set.of()));
    }

    /**
     * Starts to serve a gateway and a site.
     *
     * @param gateway the gateway, which serves WebSockets and the @connections API
     * @param site everything else that is served
     * @throws IOException if the site's folder does not exist
     */
    public void serve(Gateway gateway, Site site) throws IOException {
        Optional<StaticFolder> folder = site.folder().isPresent()
                ? Optional.of(new StaticFolder(site.folder().get()))
                : Optional.empty();
        console = site.console().map(ConsoleFront::new);
        pipeline.serve(new Served(gateway, console, new StaticFiles(folder), new HostRules(site.allowedHosts())));
        for (Channel channel : listening) {
            channel.config().setAutoRead(true);
        }
    }

    /** Frees the port and drops all open connections. */
    @Override
    public void close() {
        for (Channel channel : listening) {
            channel.close().syncUninterruptibly();
        }
        console.ifPresent(ConsoleFront::close);
        loops.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(2 * SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }

    private InetSocketAddress listen(InetAddress address, int onPort) throws IOException {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(pipeline);
        var bound = bootstrap.bind(address, onPort).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "Port " + onPort + " is not free: " + bound.cause().getMessage(), bound.cause());
        }
        listening.add(bound.channel());
        return (InetSocketAddress) bound.channel().localAddress();
    }

    private static boolean hasIpv6Loopback() throws IOException {
        Inet6Address loopback = NetUtil.LOCALHOST6;
        return NetworkInterface.getByInetAddress(loopback) != null;
    }
}
