package dev.switchboard.local.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.WireClient;
import dev.switchboard.fixtures.WireRequest;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.Limits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests plain HTTP requests and refused handshakes. Numbers such as {@code t13} in test names are explained in
 * {@code docs/conformance.md}.
 */
class HttpTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<h1>hällo</h1>");
        Files.writeString(site.resolve("app.js"), "run()");
        Files.writeString(site.resolve("style.css"), "h1{}");
        Files.writeString(site.resolve("a b.txt"), "spaced");
        Files.createDirectories(site.resolve("sub"));
        Files.writeString(site.resolve("sub/index.html"), "sub");
        Files.writeString(site.resolve(".secret"), "hidden");
        Files.writeString(folder.resolve("outside.txt"), "outside");
        Files.createSymbolicLink(site.resolve("link.txt"), folder.resolve("outside.txt"));
        server = new TestServer(Limits.ofApiGateway(), Optional.of(site));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/,text/html; charset=utf-8,<h1>hällo</h1>",
        "/?a=1,text/html; charset=utf-8,<h1>hällo</h1>",
        "/app.js,text/javascript; charset=utf-8,run()",
        "/style.css,text/css; charset=utf-8,h1{}",
        "/a%20b.txt,text/plain; charset=utf-8,spaced",
        "/sub/,text/html; charset=utf-8,sub",
    })
    void filesAreServedWithTheirTypeAndAreNotCached(String target, String type, String content) throws Exception {
        HttpResponse<String> answer = get(target);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../outside.txt",
                "/%2e%2e/outside.txt",
                "/sub/..%2f..%2foutside.txt",
                "//etc/passwd",
                "/link.txt",
                "/.secret",
                "/missing.html",
                "/sub",
                "/%00",
                "/%zz",
                "?x",
            })
    void otherPathsAreNotFound(String target) throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.request("GET " + target)).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void responseToHeadHasNoBody() throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.request("HEAD /app.js")).containsIgnoringCase("content-length: 5\r\n");
            assertThat(client.request("HEAD /app.js")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void requestsToChangeFilesAreRefused() throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.request("DELETE /app.js")).startsWith("HTTP/1.1 405 ");
        }
    }

    @ParameterizedTest
    @CsvSource({"/dev,426", "/dev/,426", "/dev/extra,403", "/@connections/abcd,403"})
    void t13_t61_plainRequestsToTheApiAreRefused(String target, int status) throws Exception {
        assertThat(get(target).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prod", "/dev/extra", "/"})
    void t10_t12_handshakeElsewhereIsForbidden(String target) throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.handshake(target)).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void handshakeWithAMethodOtherThanGetIsABadRequest() throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.request(
                            "POST /dev",
                            "Upgrade: websocket",
                            "Connection: Upgrade",
                            "Sec-WebSocket-Version: 13",
                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                            "Content-Length: 0"))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-WebSocket-Key:",
                "Sec-WebSocket-Key: c2hvcnQ=",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZSE=",
                "Sec-WebSocket-Key: !!!!!!!!!!!!!!!!!!!!!!==",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            })
    void keyThatIsNot16BytesOfBase64IsABadRequest(String key) throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.request(
                            "GET /dev", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13", key))
                    .startsWith("HTTP/1.1 400 ");
        }
        assertRefused(400, "its Sec-WebSocket-Key is not 16 bytes in base64");
    }

    @Test
    void handshakeOverHttp10IsABadRequest() throws Exception {
        String request = new String(WireRequest.handshake("/dev"), ISO_8859_1);
        try (WireClient client = new WireClient(server.port())) {
            client.send(request.replace("HTTP/1.1", "HTTP/1.0").getBytes(ISO_8859_1));

            assertThat(client.answer(true)).contains(" 400 ");
        }
        assertRefused(400, "it is not HTTP/1.1");
    }

    @Test
    void webSocketVersionMustBe13() throws Exception {
        String request = new String(WireRequest.handshake("/dev"), ISO_8859_1);
        try (WireClient client = new WireClient(server.port())) {
            client.send(request.replace("Version: 13", "Version: 8").getBytes(ISO_8859_1));

            assertThat(client.answer(true)).contains(" 400 ");
        }
        assertRefused(400, "its Sec-WebSocket-Version is not 13");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost\r\nHost: localhost",
                "Host: localhost\r\nHost: example.com",
                "Origin: http://localhost\r\nOrigin: https://example.com",
            })
    void requestWithTwoHostOrOriginHeadersIsRefused(String headers) throws Exception {
        for (String target : new String[] {"/app.js", "/dev", "/dev/@connections/abcd", "/_switchboard"}) {
            try (WireClient client = new WireClient(server.port())) {
                assertThat(client.request("GET " + target, headers))
                        .startsWith("HTTP/1.1 400 ")
                        .containsIgnoringCase("connection: close\r\n");
            }
            assertRefused(400, "it has more than one Host or Origin header");
        }
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.handshake("/dev", headers)).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void urlLongerThanTheLimitIsRefusedWith414() throws Exception {
        for (int length : new int[] {5_000, 20_000, 100_000}) {
            try (WireClient client = new WireClient(server.port())) {
                assertThat(client.handshake("/dev?q=" + "x".repeat(length))).startsWith("HTTP/1.1 414 ");
            }
            assertRefused(414, "its URL is too long");
        }
    }

    @Test
    void headersThatAreTooLargeAreRefusedWith431() throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.handshake("/dev", "X-Large: " + "x".repeat(40_000)))
                    .startsWith("HTTP/1.1 431 ");
        }
        assertRefused(431, "its headers are too large");
    }

    @Test
    void bytesThatAreNotHttpAreABadRequest() throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            client.send("hello\r\n\r\n".getBytes(ISO_8859_1));

            assertThat(client.answer(true)).startsWith("HTTP/1.1 400 ");
        }
    }

    private void assertRefused(int status, String why) throws InterruptedException {
        assertThat(server.nextLogged(GatewayEvent.HandshakeRefused.class::isInstance))
                .isEqualTo(new GatewayEvent.HandshakeRefused("127.0.0.1", status, why));
    }

    @Test
    void handshakeWithoutAKeyIsABadRequest() throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.request("GET /dev", "Upgrade: websocket", "Connection: Upgrade"))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.1.2.3:80", "[::1]", "[::1]:8080", "a.localhost"
            })
    void loopbackHostsAreServed(String host) throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.request("GET /app.js", "Host: " + host)).startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "127.0.0.1.example.com",
                "localhost.example.com",
                "192.168.0.1",
                "",
                "[::2]",
                "127.x"
            })
    void foreignHostsAreRefusedEverywhere(String host) throws Exception {
        for (String target : new String[] {"/app.js", "/dev", "/dev/@connections/abcd"}) {
            try (WireClient client = new WireClient(server.port())) {
                assertThat(client.request("GET " + target, "Host: " + host))
                        .startsWith("HTTP/1.1 403 ")
                        .containsIgnoringCase("connection: close\r\n");
            }
        }
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.handshake("/dev", "Host: " + host)).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void webPagesMayConnectButCannotCallTheCallbackApi() throws Exception {
        try (WireClient client = WireClient.connect(server.port(), "/dev", "Origin: https://example.com");
                WireClient poster = new WireClient(server.port())) {
            String path = "/dev/@connections/" + server.connectionId();

            assertThat(poster.request("POST " + path, "Origin: http://localhost", "Content-Length: 0"))
                    .startsWith("HTTP/1.1 403 ");
            assertThat(poster.request("POST " + path, "Content-Length: 0")).startsWith("HTTP/1.1 200 ");
            assertThat(client.next().text()).isEmpty();
        }
    }

    @Test
    void t57_announcedBodyThatIsTooLargeIsRefusedBeforeItIsSent() throws Exception {
        try (WireClient poster = new WireClient(server.port())) {
            String announced = "POST /dev/@connections/L0SM9cOFvHcCIhw=";

            assertThat(poster.request(announced, "Expect: 100-continue", "Content-Length: 131073"))
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("x-amzn-ErrorType: PayloadTooLargeException");
            assertThat(poster.request(announced, "Expect: 100-continue", "Content-Length: 131072"))
                    .startsWith("HTTP/1.1 100 ");
        }
    }

    @Test
    void postsToAClientThatDoesNotReadAreRefusedWith429() throws Exception {
        try (WireClient client = WireClient.connect(server.port(), "/dev")) {
            HttpRequest post = HttpRequest.newBuilder(uri("/dev/@connections/" + server.connectionId()))
                    .POST(HttpRequest.BodyPublishers.ofString("x".repeat(128 * 1024)))
                    .build();
            // The loop posts more than the socket buffers hold, while the client reads nothing.
            int status = 200;
            for (int sent = 0; status == 200 && sent < 1000; sent++) {
                status = http.send(post, BodyHandlers.discarding()).statusCode();
            }

            assertThat(status).isEqualTo(429);
            assertThat(client.next().text()).hasSize(128 * 1024);
        }
    }

    private HttpResponse<String> get(String target) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(target)).build(), BodyHandlers.ofString());
    }

    private URI uri(String target) {
        return URI.create("http://localhost:" + server.port() + target);
    }
}
