package dev.switchboard.local.netty;

import dev.switchboard.local.gateway.HttpHeader;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** What requests are asked for. */
final class Requests {

    private Requests() {}

    static List<HttpHeader> headers(HttpHeaders headers) {
        return headers.entries().stream()
                .map(entry -> new HttpHeader(entry.getKey(), entry.getValue()))
                .toList();
    }

    static InetAddress source(Channel channel) {
        return ((InetSocketAddress) channel.remoteAddress()).getAddress();
    }

    /** The client's address as text, without a port. */
    static String sourceText(Channel channel) {
        return NetUtil.toAddressString(source(channel));
    }

    static boolean isFromThisMachine(Channel channel) {
        return source(channel).isLoopbackAddress();
    }

    /** Whether a backend on this machine may have sent it: a web page sends an {@code Origin}, or another's host. */
    static boolean isFromBackendHere(Channel channel, HttpHeaders headers) {
        return isFromThisMachine(channel)
                && LoopbackHost.isLoopback(headers.get(HttpHeaderNames.HOST))
                && !headers.contains(HttpHeaderNames.ORIGIN);
    }
}
