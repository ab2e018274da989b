package dev.switchboard.local.netty;

import dev.switchboard.local.gateway.HttpHeader;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Reads information from requests and their connections. */
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

    /** Returns the client's address as text, without a port. */
    static String sourceText(Channel channel) {
        return NetUtil.toAddressString(source(channel));
    }

    static boolean isFromThisMachine(Channel channel) {
        return source(channel).isLoopbackAddress();
    }

    /**
     * Returns whether the request can come from a backend on this machine. A request made by a web page has an {@code
     * Origin} header or the host name of that page.
     */
    static boolean isFromBackendHere(Channel channel, HttpHeaders headers) {
        return isFromThisMachine(channel)
                && LoopbackHost.isLoopback(headers.get(HttpHeaderNames.HOST))
                && !headers.contains(HttpHeaderNames.ORIGIN);
    }
}
