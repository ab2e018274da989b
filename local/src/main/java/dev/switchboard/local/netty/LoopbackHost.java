package dev.switchboard.local.netty;

import io.netty.util.NetUtil;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a {@code Host} header names loopback. A web page from elsewhere can make a browser connect to
 * loopback, because its host name only has to resolve to it. The browser then sends that page's host name.
 */
final class LoopbackHost {

    private LoopbackHost() {}

    static boolean isLoopback(@Nullable String hostHeader) {
        if (hostHeader == null) {
            return false;
        }
        String host = withoutPort(hostHeader.toLowerCase(Locale.ROOT));
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("[::1]")
                || (host.startsWith("127.") && NetUtil.isValidIpV4Address(host));
    }

    static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean insideBrackets = colon < host.lastIndexOf(']');
        return colon < 0 || insideBrackets ? host : host.substring(0, colon);
    }
}
