package dev.switchboard.local.netty;

import io.netty.util.NetUtil;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a {@code Host} header names the loopback interface. A foreign web page can make a browser connect to
 * loopback, because the page's host name only has to resolve to a loopback address. The browser then sends that host
 * name in the header.
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
