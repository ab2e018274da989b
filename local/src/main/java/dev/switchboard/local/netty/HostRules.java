package dev.switchboard.local.netty;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which {@code Host} headers are served: the loopback names, the address that the client connected to, and the
 * names that the user allowed. Any other name may belong to a foreign web page, whose author can make that name resolve
 * to this machine.
 */
final class HostRules {

    private final Set<String> allowed;

    /**
     * Creates rules that also allow the given names.
     *
     * @param allowed host names without a port, in upper or lower case
     */
    HostRules(Set<String> allowed) {
        this.allowed =
                allowed.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    boolean allow(@Nullable String hostHeader, InetAddress connectedTo) {
        if (hostHeader == null) {
            return false;
        }
        String host = LoopbackHost.withoutPort(hostHeader.toLowerCase(Locale.ROOT));
        return LoopbackHost.isLoopback(hostHeader) || allowed.contains(host) || isAddress(host, connectedTo);
    }

    private static boolean isAddress(String host, InetAddress address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        return bytes != null && Arrays.equals(bytes, address.getAddress());
    }
}
