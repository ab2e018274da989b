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
import java.util.Optional;

/**
 * Passes a request on to its recipient: the gateway's handshake, the gateway's API, the console, or the static files.
 */
final class RequestRouter extends SimpleChannelInboundHandler<FullHttpRequest> {

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
        if (UpgradeRules.asksForWebSocket(request.headers())) {
            handshake(channel, request);
        } else if (console.isPresent() && Console.owns(request.uri())) {
            console.get().serve(channel, request);
        } else if (!gateway.owns(request.uri())) {
            files.serve(channel, request);
        } else if (gateway.isCallback(request.uri()) && !Requests.isFromBackendHere(channel, request.headers())) {
            Responses.send(
                    channel, request, Responses.text(FORBIDDEN, "Only backends on this machine may call this.\n"));
        } else {
            byte[] body = ByteBufUtil.getBytes(request.content());
            HttpRequest plain = new HttpRequest(request.method().name(), request.uri(), body);
            Responses.send(channel, request, Responses.of(gateway.request(plain)));
        }
    }

    private void handshake(Channel channel, FullHttpRequest request) {
        String source = Requests.sourceText(channel);
        Optional<String> problem = UpgradeRules.problem(request);
        if (problem.isPresent()) {
            gateway.refusedByFront(source, BAD_REQUEST.code(), problem.get());
            String text = "Not a WebSocket handshake of version 13: " + problem.get() + ".\n";
            Responses.send(channel, request, Responses.text(BAD_REQUEST, text));
            return;
        }
        SocketPort port = new SocketPort(
                (SocketChannel) channel, request.retain(), upgrade, PendingHandshake.begin(channel, gateway));
        try {
            gateway.handshake(new HandshakeRequest(request.uri(), Requests.headers(request.headers()), source), port);
        } catch (RuntimeException broken) {
            port.abandon();
            throw broken;
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var unused = context.close();
    }
}
