package dev.switchboard.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.switchboard.internal.EnvironmentVariables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class HttpClientsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void consecutiveRequestsShareAConnection() throws IOException {
        List<InetSocketAddress> clients = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            clients.add(exchange.getRemoteAddress());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try (SdkHttpClient first = HttpClients.reading(environment(Map.of()), LONG);
                SdkHttpClient second = HttpClients.reading(environment(Map.of()), LONG)) {
            URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");

            assertThat(post(first, uri)).isEqualTo("{}");
            assertThat(post(first, uri)).isEqualTo("{}");
            assertThat(post(second, uri)).isEqualTo("{}");
        } finally {
            server.stop(0);
        }

        assertThat(clients).hasSize(3).containsOnly(clients.get(0));
    }

    @Test
    void givesUpWaitingForAResponseAfterTheReadTimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SdkHttpClient http = HttpClients.reading(environment(Map.of()), Duration.ofMillis(20))) {
            URI uri = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");

            assertThatThrownBy(() -> post(http, uri)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void usesAConnectTimeoutOfTwoSecondsWhateverTheReadTimeout() {
        HttpURLConnection connection = HttpClients.open(URI.create("http://127.0.0.1:9/"), LONG);

        assertThat(connection.getConnectTimeout()).isEqualTo(2_000);
        assertThat(connection.getReadTimeout()).isEqualTo(30_000);
    }

    /**
     * The JDK's own client never uses a proxy to reach this machine, but the SDK's client does. The test can therefore
     * determine which of the two clients was created. The SDK takes the proxy from the environment of the process,
     * which a test cannot change, or from these system properties.
     */
    @Test
    void sendsRequestsThroughTheProxyThatAVariableNames() throws IOException {
        List<URI> byProxy = new CopyOnWriteArrayList<>();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            byProxy.add(exchange.getRequestURI());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        proxy.start();
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", Integer.toString(proxy.getAddress().getPort()));
        URI nobody = nobody();
        try (SdkHttpClient through = HttpClients.reading(environment(Map.of("HTTPS_PROXY", "http://any")), LONG);
                SdkHttpClient direct = HttpClients.reading(environment(Map.of()), LONG)) {
            assertThat(post(through, nobody)).isEqualTo("{}");
            assertThatThrownBy(() -> post(direct, nobody)).isInstanceOf(ConnectException.class);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
            proxy.stop(0);
        }

        assertThat(byProxy).containsExactly(nobody);
    }

    /** Returns an address at which no server listens. */
    private static URI nobody() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");
        }
    }

    /** The SDK retries only IOExceptions. An invalid port makes the JDK's client throw an unchecked exception. */
    @Test
    void reportsUncheckedExceptionsOfTheJdkClientAsIoExceptions() {
        try (SdkHttpClient http = HttpClients.reading(environment(Map.of()), LONG)) {
            assertThatThrownBy(() -> post(http, URI.create("http://127.0.0.1:70000/")))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("The HTTP client failed: java.lang.IllegalArgumentException")
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"})
    void recognizesTheVariablesThatNameAProxy(String variable) {
        assertThat(environment(Map.of(variable, "http://proxy.example:3128")).namesProxy())
                .isTrue();
    }

    @Test
    void findsNoProxyIfNoneOfTheVariablesIsSet() {
        assertThat(environment(Map.of("NO_PROXY", "localhost")).namesProxy()).isFalse();
    }

    private static AwsSettings environment(Map<String, String> variables) {
        return new AwsSettings(new EnvironmentVariables(variables));
    }

    private static String post(SdkHttpClient http, URI uri) throws IOException {
        HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                        .request(SdkHttpRequest.builder()
                                .method(SdkHttpMethod.POST)
                                .uri(uri)
                                .putHeader("Content-Length", "1")
                                .build())
                        .contentStreamProvider(() -> new ByteArrayInputStream(new byte[] {'1'}))
                        .build())
                .call();
        try (InputStream body = response.responseBody().orElseThrow()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
