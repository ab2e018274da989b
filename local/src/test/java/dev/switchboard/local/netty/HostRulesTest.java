package dev.switchboard.local.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostRulesTest {

    private final HostRules rules = new HostRules(Set.of("Laptop.Local"));

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, 127.0.0.1, true",
        "chat.localhost, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.1, true",
        "[::1]:8080, ::1, true",
        "laptop.local:8080, 192.168.1.5, true",
        "LAPTOP.LOCAL, 192.168.1.5, true",
        "192.168.1.5:8080, 192.168.1.5, true",
        "[2001:db8::5]:8080, 2001:db8::5, true",
        "192.168.1.6:8080, 192.168.1.5, false",
        "evil.example:8080, 192.168.1.5, false",
        "192.168.1.5.evil.example, 192.168.1.5, false",
        "my.laptop.local, 192.168.1.5, false",
        "'', 192.168.1.5, false",
    })
    void servedHostsAreLoopbackTheConnectedAddressAndAllowedNames(String host, String connectedTo, boolean allowed)
            throws UnknownHostException {
        assertThat(rules.allow(host, InetAddress.getByName(connectedTo))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "192.168.1.5"})
    void requestWithoutAHostIsRefused(String connectedTo) throws UnknownHostException {
        assertThat(rules.allow(null, InetAddress.getByName(connectedTo))).isFalse();
    }
}
