package dev.switchboard.local;

import io.netty.util.NetUtil;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;

/**
 * The address on which the server listens.
 *
 * @param text the address as the user wrote it
 * @param address an address of this machine, or the wildcard for all its addresses
 */
record BindAddress(String text, InetAddress address) {

    /** Returns the loopback address, to which other machines cannot connect. */
    static BindAddress thisMachine() {
        return new BindAddress("localhost", NetUtil.LOCALHOST4);
    }

    /**
     * Resolves the address that the user wrote.
     *
     * @throws StartFailure if this machine has no such address
     */
    static BindAddress of(String text) throws StartFailure {
        try {
            InetAddress address = text.isBlank() ? null : InetAddress.getByName(text);
            if (address != null
                    && (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null)) {
                return new BindAddress(text, address);
            }
        } catch (UnknownHostException | SocketException notOurs) {
            // Reported below, together with addresses of other machines.
        }
        throw new StartFailure("This machine has no address \"" + text + "\" to listen on. Use 0.0.0.0 for all of its"
                + " addresses, or leave out --bind to listen on this machine only.");
    }

    boolean isThisMachineOnly() {
        return address.isLoopbackAddress();
    }

    /** Returns the hosts that other machines use in URLs to reach the server; empty if they cannot reach it. */
    List<String> reachableAt() {
        if (isThisMachineOnly()) {
            return List.of();
        }
        return address.isAnyLocalAddress() ? ownAddresses() : List.of(inUrl(address));
    }

    private static List<String> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(own -> own instanceof Inet4Address && !own.isLoopbackAddress() && !own.isLinkLocalAddress())
                    .map(BindAddress::inUrl)
                    .toList();
        } catch (SocketException unknown) {
            return List.of();
        }
    }

    private static String inUrl(InetAddress address) {
        String text = NetUtil.toAddressString(address);
        return address instanceof Inet4Address ? text : "[" + text + "]";
    }
}
