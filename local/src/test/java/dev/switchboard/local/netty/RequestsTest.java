package dev.switchboard.local.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestsTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost:8080, , true",
        "::1, '[::1]:8080', , true",
        "192.168.1.5, localhost:8080, , false",
        "127.0.0.1, laptop.local, , false",
        "127.0.0.1, localhost:8080, http://localhost:8080, false",
        "127.0.0.1, localhost:8080, null, false",
    })
    void backendCallsComeFromThisMachineAndNotFromAWebPage(String source, String host, String origin, boolean backend)
            throws UnknownHostException {
        HttpHeaders headers = new DefaultHttpHeaders().set("Host", host);
        if (origin != null) {
            headers.set("Origin", origin);
        }
        assertThat(Requests.isFromBackendHere(from(InetAddress.getByName(source)), headers))
                .isEqualTo(backend);
    }

    private static EmbeddedChannel from(InetAddress source) {
        return new EmbeddedChannel() {
            @Override
            protected SocketAddress remoteAddress0() {
                return new InetSocketAddress(source, 50_000);
            }
        };
    }
}
