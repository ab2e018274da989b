package dev.switchboard.benchmarks.load;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;

/** Handles the handshake and the messages of one client. */
final class ClientHandler extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    private static final int LARGEST_ANSWER = 8192;

    private final URI gateway;
    private final Received received;
    private final Runnable decided;
    private boolean told;
    private volatile boolean open;

    /** Creates a handler that runs {@code decided} once when the handshake has been accepted or refused. */
    ClientHandler(URI gateway, Received received, Runnable decided) {
        this.gateway = gateway;
        this.received = received;
        this.decided = decided;
    }

    boolean isOpen() {
        return open;
    }

    void addTo(ChannelPipeline pipeline) {
        pipeline.addLast(
                new HttpClientCodec(),
                new HttpObjectAggregator(LARGEST_ANSWER),
                new WebSocketClientProtocolHandler(WebSocketClientHandshakerFactory.newHandshaker(
                        gateway, WebSocketVersion.V13, null, false, EmptyHttpHeaders.INSTANCE)),
                this);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
        received.message(frame.text());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            open = true;
            tell();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable error) {
        var unused = context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        open = false;
        tell();
    }

    private void tell() {
        if (!told) {
            told = true;
            decided.run();
        }
    }
}
