package dev.switchboard.local.netty;

import dev.switchboard.local.gateway.FrameKind;
import dev.switchboard.local.gateway.GatewayConnection;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.jspecify.annotations.Nullable;

/** Delivers a client's data frames to its connection, and replies to control frames. */
final class WebSocketFrames extends SimpleChannelInboundHandler<WebSocketFrame> {

    private final GatewayConnection connection;
    private final SocketPort port;

    WebSocketFrames(GatewayConnection connection, SocketPort port) {
        this.connection = connection;
        this.port = port;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof TextWebSocketFrame) {
            data(FrameKind.TEXT, frame);
        } else if (frame instanceof ContinuationWebSocketFrame) {
            data(FrameKind.CONTINUATION, frame);
        } else if (frame instanceof BinaryWebSocketFrame) {
            data(FrameKind.BINARY, frame);
        } else if (frame instanceof PingWebSocketFrame) {
            context.writeAndFlush(new PongWebSocketFrame(frame.content().retain()))
                    .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        } else if (frame instanceof CloseWebSocketFrame close) {
            close(context, close);
        }
    }

    private void data(FrameKind kind, WebSocketFrame frame) {
        connection.frame(kind, ByteBufUtil.getBytes(frame.content()), frame.isFinalFragment());
    }

    private void close(ChannelHandlerContext context, CloseWebSocketFrame close) {
        if (port.isClosing()) {
            var unused = context.close();
            return;
        }
        if (connection.closedByClient(code(close.content()), close.reasonText())) {
            context.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
        } else {
            port.becomesUnreadable();
        }
    }

    /**
     * Reads the close code as an unsigned number: Netty reads it as signed, and treats codes from 32768 on as absent.
     */
    private static @Nullable Integer code(ByteBuf payload) {
        return payload.readableBytes() < 2 ? null : payload.getUnsignedShort(payload.readerIndex());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection.lost();
        context.fireChannelInactive();
    }

    /** Stops reading from a client while the client does not read what it is sent. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(context.channel().isWritable());
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException violation) {
            port.becomesUnreadable();
            connection.violated(violation.closeStatus().code());
        } else {
            var unused = context.close();
        }
    }
}
