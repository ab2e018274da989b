package dev.switchboard.local.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import org.jspecify.annotations.Nullable;

/** Turns HTTP connections into WebSockets once the gateway has accepted them. */
final class Upgrade {

    private final WebSocketDecoderConfig frames;

    Upgrade(int maxFrameBytes) {
        // API Gateway negotiates no extensions, and its limits apply to single frames, so frames are not merged here.
        this.frames = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(maxFrameBytes)
                .allowExtensions(false)
                .closeOnProtocolViolation(false)
                .withUTF8Validator(false)
                .build();
    }

    /** Sends the response with status 101, after which frames may arrive. Called on the channel's event loop. */
    void perform(Channel channel, FullHttpRequest request, @Nullable String subprotocol, WebSocketFrames receiver) {
        HttpHeaders more = new DefaultHttpHeaders();
        if (subprotocol != null) {
            more.set(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, subprotocol);
        }
        channel.pipeline().remove(RequestGuard.class);
        channel.pipeline().replace(RequestRouter.class, "frames", receiver);
        new WebSocketServerHandshaker13("", null, frames)
                .handshake(channel, request, more, channel.newPromise())
                .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
}
