package dev.switchboard.local.netty;

import static io.netty.handler.codec.http.HttpResponseStatus.BAD_REQUEST;
import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;

import dev.switchboard.local.console.Console;
import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.HandshakeRequest;
import dev.switchboard.local.gateway.HttpRequest;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.util.NetUtil;
import java.util.Optional;

/** Says whom a request is for: the gateway as a handshake, the gateway as a call of its API, the console, or the static files. */
final class RequestRouter extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final String SUPPORTED_VERSION = "13";

    private final Gateway gateway;
    private final Optional<ConsoleFront> console;
    private final StaticFiles files;
    private final Upgrade upgrade;

    RequestRouter(Served served) {
        this.gateway = served.gateway();
        this.console = served.console();
        this.files = served.files();
        this.upgrade = new Upgrade(gateway.limits().frameBytes());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        Channel channel = context.channel();
        if (request.decoderResult().isFailure()) {
            Responses.send(channel, request, Responses.text(BAD_REQUEST, "Not a valid request.\n"));
        } else if (asksForWebSocket(request.headers())) {
            handshake(channel, request);
        } else if (console.isPresent() && Console.owns(request.uri())) {
            console.get().serve(channel, request);
        } else if (!gateway.owns(request.uri())) {
            files.serve(channel, request);
        } else if (gateway.isCallback(request.uri()) && !Requests.isFromBackendHere(channel, request.headers())) {
            Responses.send(channel, request, Responses.text(FORBIDDEN, "For backends on this machine only.\n"));
        } else {
            byte[] body = ByteBufUtil.getBytes(request.content());
            HttpRequest plain = new HttpRequest(request.method().name(), request.uri(), body);
            Responses.send(channel, request, Responses.of(gateway.request(plain)));
        }
    }

    private void handshake(Channel channel, FullHttpRequest request) {
        HttpHeaders headers = request.headers();
        if (!request.method().equals(HttpMethod.GET)
                || !headers.contains(HttpHeaderNames.SEC_WEBSOCKET_KEY)
                || !SUPPORTED_VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
            Responses.send(channel, request, Responses.text(BAD_REQUEST, "Not a handshake of WebSocket 13.\n"));
            return;
        }
        // Until the function has decided nothing more is read, so that nothing can arrive too early.
        channel.config().setAutoRead(false);
        gateway.handshake(
                new HandshakeRequest(
                        request.uri(), Requests.headers(headers), NetUtil.toAddressString(Requests.source(channel))),
                new SocketPort((SocketChannel) channel, request.retain(), upgrade));
    }

    private static boolean asksForWebSocket(HttpHeaders headers) {
        return headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var unused = context.close();
    }
}
