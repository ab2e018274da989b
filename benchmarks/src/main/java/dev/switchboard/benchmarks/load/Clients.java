package dev.switchboard.benchmarks.load;

import dev.switchboard.benchmarks.report.Samples;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs many WebSocket clients of one gateway. {@code open <clients>} opens connections, {@code echo <messages> <per
 * second>} sends messages and waits for their echoes, and {@code await <messages>} waits for messages that other
 * programs post.
 */
public final class Clients {
    private static final int OPENING_AT_A_TIME = 100;
    private static final int PATIENCE_SECONDS = 60;

    private final URI gateway;
    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final List<Channel> open = new ArrayList<>();
    private final Received received = new Received();

    private Clients(URI gateway) {
        this.gateway = gateway;
    }

    /** Runs the commands from standard input. The argument is the address of the gateway. */
    public static void main(String... arguments) throws Exception {
        Clients clients = new Clients(URI.create(arguments[0]));
        Lines.serve(words -> switch (words[0]) {
            case "open" -> clients.open(Integer.parseInt(words[1]));
            case "echo" -> clients.echo(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "await" -> "received " + clients.received.awaitPosts(Integer.parseInt(words[1]), PATIENCE_SECONDS);
            default -> "unknown " + words[0];
        });
        System.exit(0); // An orderly shutdown of the sockets is not needed.
    }

    /** Opens connections until the given number is open. */
    private String open(int clients) throws InterruptedException {
        Semaphore places = new Semaphore(OPENING_AT_A_TIME);
        List<ClientHandler> opening = new ArrayList<>();
        long begin = System.nanoTime();
        for (int number = open.size(); number < clients; number++) {
            places.acquire();
            ClientHandler handler = new ClientHandler(gateway, received, places::release);
            opening.add(handler);
            open.add(bootstrap(handler)
                    .connect(gateway.getHost(), gateway.getPort())
                    .channel());
        }
        places.acquire(OPENING_AT_A_TIME);
        long failed = opening.stream().filter(handler -> !handler.isOpen()).count();
        return "open " + (open.size() - failed) + " " + (System.nanoTime() - begin) / 1_000_000;
    }

    private Bootstrap bootstrap(ClientHandler handler) {
        return new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        handler.addTo(channel.pipeline());
                    }
                });
    }

    /** Sends messages from all clients in turn, and returns the number and the times of the echoes. */
    private String echo(int messages, int perSecond) throws InterruptedException {
        received.expectEchoes(messages);
        long begin = System.nanoTime();
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int number = 0; number < messages; number++) {
            long due = begin + number * gap;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            // The time counts from when the message was due, so that a delay in sending does not hide a slow echo.
            String text = "{\"action\":\"echo\",\"sent\":" + due + ",\"text\":\"Is anybody there?\"}";
            var unused = open.get(number % open.size()).writeAndFlush(new TextWebSocketFrame(text));
        }
        Samples millis = received.awaitEchoes(PATIENCE_SECONDS);
        if (millis.count() == 0) {
            return "echoed 0 0 0";
        }
        return String.format(
                Locale.ROOT, "echoed %d %.2f %.2f", millis.count(), millis.quantile(0.5), millis.quantile(0.99));
    }
}
