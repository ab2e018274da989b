package dev.switchboard.local.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.WireClient;
import dev.switchboard.local.console.ApiDescription;
import dev.switchboard.local.console.Console;
import dev.switchboard.local.console.ConsoleAddress;
import dev.switchboard.local.console.ConsoleToken;
import dev.switchboard.local.console.Journal;
import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.GatewayEnvironment;
import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.gateway.StageRoute;
import dev.switchboard.local.shape.RouteShapes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleFrontTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private GatewayServer server;
    private Gateway gateway;
    private String cookie;

    @BeforeEach
    void start() throws IOException {
        server = GatewayServer.bind(0);
        StageConfiguration stage = StageConfiguration.of(
                "local",
                "dev",
                RouteSelectionExpression.parse("$request.body.action"),
                List.of(StageRoute.oneWay("$connect"), StageRoute.twoWay("echo")));
        Journal journal = new Journal(Clock.systemUTC());
        gateway = new Gateway(
                stage,
                event -> CompletableFuture.completedFuture(
                        new InvocationResult.Returned("{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8))),
                GatewayEnvironment.real(server.timers()),
                journal);
        Console console = new Console(
                new ConsoleAddress(server.port(), ConsoleToken.random()),
                gateway,
                journal,
                new ApiDescription("H", stage, RouteShapes.UNKNOWN, Optional.empty(), "ws", "http"),
                id -> Optional.empty());
        server.serve(gateway, new Site(Optional.empty(), Optional.of(console), Set.of("laptop.local")));
        cookie = "switchboard-console-" + server.port() + "="
                + console.pathWithToken().substring("/_switchboard?token=".length());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eventsArriveAsTheyHappen() throws Exception {
        HttpResponse<java.io.InputStream> answer =
                http.send(request("/_switchboard/events").build(), BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        try (BufferedReader news = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            WireClient client = WireClient.connect(server.port(), "/dev", "User-Agent: raw");
            String id = gateway.connections().iterator().next();
            assertThat(dataUntil(news, "\"what\":\"connected\"", "\"userAgent\":\"raw\""))
                    .contains("\"who\":\"" + id + "\"");

            client.close();

            assertThat(dataUntil(news, "\"what\":\"disconnected\"", "\"gone\":[\"" + id + "\"]"))
                    .isNotEmpty();
        }
    }

    @Test
    void pageCanPostToAConnectionAsABackendDoes() throws Exception {
        try (WireClient client = WireClient.connect(server.port(), "/dev")) {
            String id = gateway.connections().iterator().next();
            HttpRequest post = request("/_switchboard/post")
                    .header("X-Switchboard-Connection", id)
                    .POST(HttpRequest.BodyPublishers.ofString("grüße"))
                    .build();

            assertThat(http.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
            assertThat(client.next().text()).isEqualTo("grüße");
        }
    }

    @Test
    void requestsWithoutTheTokenOrFromAnotherOriginAreRefused() throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            String here = "Host: localhost:" + server.port();

            assertThat(client.request("GET /_switchboard", here)).startsWith("HTTP/1.1 403 ");
            assertThat(client.request("GET /_switchboard", here, "Cookie: " + cookie))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(client.request("GET /_switchboard", here, "Cookie: " + cookie, "Origin: http://localhost:1"))
                    .startsWith("HTTP/1.1 403 ");
            assertThat(client.request("GET /_switchboard", "Host: laptop.local", "Cookie: " + cookie))
                    .startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void allowedHostReachesTheApiButNotTheCallbackApi() throws Exception {
        try (WireClient client = WireClient.connect(server.port(), "/dev", "Host: laptop.local:1");
                WireClient other = new WireClient(server.port())) {
            String callback =
                    "/dev/@connections/" + gateway.connections().iterator().next();

            assertThat(other.request("POST " + callback, "Host: laptop.local", "Content-Length: 0"))
                    .startsWith("HTTP/1.1 403 ");
            assertThat(other.request("POST " + callback, "Host: localhost", "Content-Length: 0"))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(client.next().text()).isEmpty();
        }
    }

    @Test
    void handshakeAtTheConsoleIsForbidden() throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.handshake("/_switchboard", "Cookie: " + cookie)).startsWith("HTTP/1.1 403 ");
        }
    }

    /**
     * Reads events until each of the texts has arrived, and returns all that was read. An event and the change that it
     * causes may arrive separately.
     */
    private static String dataUntil(BufferedReader news, String... texts) throws IOException {
        StringBuilder data = new StringBuilder();
        while (!Stream.of(texts).allMatch(data.toString()::contains)) {
            String line = news.readLine();
            if (line == null) {
                throw new AssertionError("The event stream ended with " + data);
            }
            data.append(line).append('\n');
        }
        return data.toString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("Cookie", cookie);
    }
}
