package dev.switchboard.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.connection.InMemoryConnectionStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevServerTest {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(log, true, UTF_8);

    @TempDir
    private Path folder;

    @Test
    void handlerThatTakesARuntimeRepliesAndPostsThroughTheSdk() throws Exception {
        try (DevServer server = start("dev.switchboard.local.EchoHandler")) {
            Inbox alice = new Inbox();
            Inbox bob = new Inbox();
            WebSocket socket = connect(server.webSocket(), alice);
            connect(server.webSocket(), bob);

            socket.sendText("{\"action\":\"echo\",\"n\":1}", true).join();
            assertThat(alice.next()).isEqualTo("{\"action\":\"echo\",\"n\":1}");

            socket.sendText("{\"action\":\"shout\"}", true).join();
            assertThat(bob.next()).startsWith("{\"shout\":\"").isEqualTo(alice.next());
        }
    }

    @Test
    void eachStartHasItsOwnGatewayId() throws Exception {
        InMemoryConnectionStore table = new InMemoryConnectionStore();
        try (DevServer one = overTable(table);
                DevServer another = overTable(table)) {
            Inbox alice = new Inbox();
            Inbox bob = new Inbox();
            WebSocket socket = connect(one.webSocket(), alice);
            connect(another.webSocket(), bob)
                    .sendText("{\"action\":\"shout\"}", true)
                    .join();
            bob.next();

            socket.sendText("{\"action\":\"echo\"}", true).join();
            assertThat(alice.next())
                    .as("alice did not receive the shout from the other gateway")
                    .isEqualTo("{\"action\":\"echo\"}");
            assertThat(table.findAll())
                    .hasSize(2)
                    .extracting(connection -> connection.gatewayId().orElse(""))
                    .doesNotHaveDuplicates()
                    .allMatch(gateway -> gateway.matches("local[a-z0-9]{5}/dev"));
        }
    }

    private static DevServer overTable(InMemoryConnectionStore table) throws StartFailure {
        return DevServer.running(EchoHandler::new)
                .port(0)
                .quiet()
                .runtime(runtime -> runtime.connections(table))
                .start();
    }

    @Test
    void handWrittenHandlerRunsWithTheGivenRoutes() throws Exception {
        try (DevServer server =
                start("dev.switchboard.local.PlainHandler", "--two-way", "ask", "--route", "$default")) {
            Inbox inbox = new Inbox();
            WebSocket socket = connect(server.webSocket(), inbox);
            socket.sendText("{\"action\":\"ask\"}", true).join();

            assertThat(inbox.next()).isEqualTo("plain");
        }
    }

    @Test
    void authorizerDecidesWhoConnectsAndIdentifiesTheUser() throws Exception {
        try (DevServer server = start(
                "dev.switchboard.local.WhoAmIHandler",
                "--authorizer",
                "dev.switchboard.local.TokenAuthorizer",
                "--identity-source",
                "route.request.querystring.token")) {
            Inbox inbox = new Inbox();
            connect(URI.create(server.webSocket() + "?token=letmein"), inbox)
                    .sendText("{\"action\":\"who\"}", true)
                    .join();
            assertThat(inbox.next()).isEqualTo("alice of tenant 7 at no table");

            assertThat(handshakeStatus(server.webSocket() + "?token=wrong")).isEqualTo(401);
            assertThat(handshakeStatus(server.webSocket().toString())).isEqualTo(401);
            assertThat(log())
                    .contains("authorizer: allowed in ", "authorizer: denied with 401 in ")
                    .contains("identity source route.request.querystring.token is missing or empty")
                    .doesNotContain("letmein");
        }
    }

    @Test
    void stageVariablesReachRoutes() throws Exception {
        try (DevServer server = start(
                "dev.switchboard.local.WhoAmIHandler",
                "--authorizer",
                "dev.switchboard.local.TokenAuthorizer",
                "--stage-variable",
                "table=round")) {
            Inbox inbox = new Inbox();
            connect(URI.create(server.webSocket() + "?token=letmein"), inbox)
                    .sendText("{\"action\":\"who\"}", true)
                    .join();
            assertThat(inbox.next()).isEqualTo("alice of tenant 7 at round table");
        }
    }

    @Test
    void invalidStageVariableIsReported() {
        assertFails(
                "Stage variable name \"a-b\" is not valid. Use letters, digits and underscores.",
                "dev.switchboard.local.EchoHandler",
                "--stage-variable",
                "a-b=c");
    }

    @Test
    void limitsMayBeStricterThanOnAws() throws Exception {
        try (DevServer server = DevServer.running(EchoHandler::new)
                .integrationTimeout(Duration.ofSeconds(10))
                .idleTimeout(Duration.ofMillis(50))
                .maxDuration(Duration.ofMinutes(1))
                .functionTimeout(Duration.ofSeconds(3))
                .concurrency(2)
                .port(0)
                .log(out)
                .start()) {
            Inbox inbox = new Inbox();
            connect(server.webSocket(), inbox);

            assertThat(inbox.next()).isEqualTo("closed 1001");
        }
    }

    @Test
    void authorizerMayBeCreatedInCode() throws Exception {
        try (DevServer server = DevServer.running(WhoAmIHandler::new)
                .authorizer(TokenAuthorizer::new)
                .port(0)
                .log(out)
                .start()) {
            assertThat(handshakeStatus(server.webSocket() + "?token=wrong")).isEqualTo(401);
        }
    }

    @Test
    void handlerAndAuthorizerMayTakeObjects() throws Exception {
        try (DevServer server = DevServer.running(runtime -> new EventClassHandler())
                .routes(List.of(Route.oneWay("$connect"), Route.twoWay("ask")))
                .authorizer(ObjectAuthorizer::new, "route.request.querystring.token")
                .port(0)
                .log(out)
                .start()) {
            assertThat(handshakeStatus(server.webSocket() + "?token=wrong")).isEqualTo(401);
            Inbox inbox = new Inbox();
            connect(URI.create(server.webSocket() + "?token=alice"), inbox)
                    .sendText("{\"action\":\"ask\"}", true)
                    .join();
            assertThat(inbox.next()).isEqualTo("ask: {\"action\":\"ask\"}");
        }
    }

    @Test
    void classThatIsNotAnAuthorizerIsReported() {
        assertThatThrownBy(() -> DevServer.running(WhoAmIHandler::new)
                        .authorizer(() -> "authorizer")
                        .port(0)
                        .log(out)
                        .start())
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("The authorizer could not be created: ")
                .hasMessageEndingWith(
                        "java.lang.String is neither a RequestStreamHandler nor a RequestHandler. Implement"
                                + " one of these interfaces.");
    }

    @Test
    void invalidAuthorizerIsReported() {
        String handler = "dev.switchboard.local.WhoAmIHandler";
        assertFails(
                "Handler class com.example.Missing was not found. Check its name (with the package), and that the"
                        + " project has been compiled.",
                handler,
                "--authorizer",
                "com.example.Missing");
        assertFails(
                "Identity source \"token\" is not valid. Use route.request.header.NAME,"
                        + " route.request.querystring.NAME, stageVariables.NAME or context.NAME.",
                handler,
                "--authorizer",
                "dev.switchboard.local.TokenAuthorizer",
                "--identity-source",
                "token");
        assertFails(
                "An authorizer protects the $connect route, but this API does not have one. Add a $connect route.",
                "dev.switchboard.local.PlainHandler",
                "--authorizer",
                "dev.switchboard.local.TokenAuthorizer",
                "--route",
                "$default");
    }

    @Test
    void handlerThatTakesAnEventClassRunsWithTheGivenRoutes() throws Exception {
        try (DevServer server = start("dev.switchboard.local.EventClassHandler", "--two-way", "ask")) {
            Inbox inbox = new Inbox();
            WebSocket socket = connect(server.webSocket(), inbox);
            socket.sendText("{\"action\":\"ask\"}", true).join();

            assertThat(inbox.next()).isEqualTo("ask: {\"action\":\"ask\"}");
            assertThat(log()).contains("handler    dev.switchboard.local.EventClassHandler");
        }
    }

    @Test
    void handlerCreatedInCodeNeedsNoClassName() throws Exception {
        try (DevServer server = DevServer.running(EchoHandler::new)
                .port(0)
                .stage("prod")
                .log(out)
                .quiet()
                .start()) {
            assertThat(server.webSocket()).hasPath("/prod");
            Inbox inbox = new Inbox();
            connect(server.webSocket(), inbox)
                    .sendText("{\"action\":\"echo\"}", true)
                    .join();
            assertThat(inbox.next()).isEqualTo("{\"action\":\"echo\"}");
        }
        assertThat(log()).doesNotContain("$connect:");
    }

    @Test
    void pageIsServedOnTheSamePortAsTheWebSocket() throws Exception {
        Files.writeString(folder.resolve("index.html"), "<h1>chat</h1>");
        try (DevServer server = start("dev.switchboard.local.EchoHandler", "--static", folder.toString())) {
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(server.page()).build(), BodyHandlers.ofString())
                            .body())
                    .isEqualTo("<h1>chat</h1>");
            assertThat(log()).contains("page       " + server.page());
        }
    }

    @Test
    void startPrintsTheAddressesAndTheHandler() throws Exception {
        try (DevServer server = start("dev.switchboard.local.EchoHandler")) {
            assertThat(log().lines())
                    .containsExactly(
                            "Switchboard is listening on this machine. Ctrl-C stops it.",
                            "  WebSocket  ws://localhost:" + server.port() + "/dev",
                            "  callbacks  http://localhost:" + server.port() + "/dev",
                            "  console    " + server.console().orElseThrow(),
                            "  handler    dev.switchboard.local.EchoHandler",
                            "  routes     $connect, $disconnect, echo (two-way), shout");
        }
    }

    @Test
    void consoleIsServedAtItsAddressAndCanBeDisabled() throws Exception {
        try (DevServer server = start("dev.switchboard.local.EchoHandler", "--quiet")) {
            URI console = server.console().orElseThrow();
            assertThat(log()).contains("  console    " + console + System.lineSeparator());
            HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

            HttpResponse<String> page =
                    browser.send(HttpRequest.newBuilder(console).build(), BodyHandlers.ofString());

            assertThat(page.body()).contains("<title>Switchboard console</title>");
            assertThat(page.uri()).hasPath("/_switchboard").hasNoQuery();
            assertThat(status(console.resolve("/_switchboard"))).isEqualTo(403);
        }
        try (DevServer server = start("dev.switchboard.local.EchoHandler", "--no-console")) {
            assertThat(server.console()).isEmpty();
            assertThat(status(server.page().resolve("/_switchboard"))).isEqualTo(404);
        }
    }

    @Test
    void tokenIsPrintedOnlyAtTheStart() throws Exception {
        try (DevServer server = start("dev.switchboard.local.EchoHandler")) {
            String token = server.console().orElseThrow().getQuery().substring("token=".length());
            assertThat(status(server.page().resolve("/dev?token=" + token))).isEqualTo(426);
            assertThat(status(server.page().resolve("/prod/@connections/x?token=" + token)))
                    .isEqualTo(403);
            assertThat(status(server.console().orElseThrow())).isEqualTo(303);

            assertThat(log().lines().filter(line -> line.contains(token))).hasSize(1);
            assertThat(log()).contains("GET /prod/@connections/x  403");
        }
    }

    @Test
    void clientWithTheWrongStageIsRefusedAndTheLogNamesTheRightOne() throws Exception {
        try (DevServer server = start("dev.switchboard.local.EchoHandler")) {
            URI wrong = URI.create("ws://localhost:" + server.port() + "/prod");

            assertThatThrownBy(() -> connect(wrong, new Inbox()))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class)
                    .cause()
                    .extracting(refused -> ((WebSocketHandshakeException) refused)
                            .getResponse()
                            .statusCode())
                    .isEqualTo(403);
            assertThat(log()).contains("handshake refused with 403: its path is not /dev");
        }
    }

    @Test
    void serverOpenToTheNetworkWarnsAndServesTheConsoleOnlyLocally() throws Exception {
        try (DevServer server = start("dev.switchboard.local.EchoHandler", "--bind", "0.0.0.0")) {
            assertThat(log())
                    .startsWith("Switchboard is listening on 0.0.0.0. Ctrl-C stops it.")
                    .contains("Warning: everybody on the network can connect.");
            assertThat(status(server.page().resolve("/dev"))).isEqualTo(426);
            assertThat(status(URI.create("http://[::1]:" + server.port() + "/dev")))
                    .isEqualTo(426);
            for (String own : BindAddress.of("0.0.0.0").reachableAt()) {
                URI here = URI.create("http://" + own + ":" + server.port() + "/dev");
                assertThat(log()).contains("  network    ws://" + here.getAuthority() + "/dev");
                assertThat(status(here)).isEqualTo(426);
                assertThat(status(here.resolve("/dev/@connections/abcd"))).isEqualTo(403);
                assertThat(status(here.resolve(server.console().orElseThrow().getRawPath() + "?"
                                + server.console().orElseThrow().getRawQuery())))
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void stageNameMustDifferFromTheConsolesPath() throws Exception {
        assertFails(
                "Stage name \"_switchboard\" is the console's path. Choose another name, or leave out the console with"
                        + " --no-console.",
                "dev.switchboard.local.EchoHandler",
                "--stage",
                "_switchboard");
        try (DevServer server = start("dev.switchboard.local.EchoHandler", "--stage", "_switchboard", "--no-console")) {
            assertThat(status(server.page().resolve("/_switchboard"))).isEqualTo(426);
        }
    }

    private static int status(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void closingDisconnectsClientsFreesThePortAndMayBeRepeated() throws Exception {
        Inbox inbox = new Inbox();
        DevServer server = start("dev.switchboard.local.EchoHandler");
        connect(server.webSocket(), inbox);

        server.close();
        server.close();
        server.awaitClose();

        assertThat(inbox.next()).isEqualTo("closed 1001");
        assertThat(log()).contains("disconnected: 1001 Going away").contains("$disconnect: 200 in ");
        try (ServerSocket again = new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.isBound()).isTrue();
        }
    }

    @Test
    void takenPortIsReported() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> DevServer.running(EchoHandler::new)
                            .port(other.getLocalPort())
                            .log(out)
                            .start())
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith("Port " + other.getLocalPort() + " is not free: ")
                    .hasMessageEndingWith(
                            "Stop the program that uses the port, or choose another port with the environment"
                                    + " variable PORT or the option --port.");
        }
    }

    @Test
    void missingHandlerIsReported() {
        assertFails(
                "Handler class com.example.Missing was not found. Check its name (with the package), and that the"
                        + " project has been compiled.",
                "com.example.Missing");
    }

    @Test
    void classThatIsNotAHandlerIsReported() {
        assertFails(
                "Handler class java.lang.String is neither a RequestStreamHandler nor a RequestHandler. Name the"
                        + " generated handler (its name ends with \"Handler\"), or implement one of these interfaces.",
                "java.lang.String");
    }

    @Test
    void handlerWhoseConstructorThrowsIsReportedWithTheReason() {
        assertThatThrownBy(() -> DevServer.running(runtime -> {
                            throw new IllegalStateException("no table");
                        })
                        .port(0)
                        .start())
                .isInstanceOf(StartFailure.class)
                .hasMessage("The handler could not be created: java.lang.IllegalStateException: no table");
    }

    @Test
    void missingFolderIsReported() {
        Path missing = folder.resolve("web");

        assertFails(
                "The folder " + missing + " does not exist. Create it, or name another folder.",
                "dev.switchboard.local.EchoHandler",
                "--static",
                missing.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a b", ""})
    void invalidStageIsReported(String stage) {
        assertFails(
                "Stage name \"" + stage + "\" is not valid. Use 1 to 128 letters, digits, hyphens and underscores.",
                "dev.switchboard.local.EchoHandler",
                "--stage",
                stage);
    }

    private void assertFails(String message, String... arguments) {
        assertThatThrownBy(() -> start(arguments))
                .isInstanceOf(StartFailure.class)
                .hasMessage(message);
    }

    private DevServer start(String... arguments) throws StartFailure {
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--port", "0"));
        return DevServer.start(all, out);
    }

    private String log() {
        return log.toString(UTF_8);
    }

    private static int handshakeStatus(String address) {
        try {
            connect(URI.create(address), new Inbox());
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
        }
        throw new AssertionError("The handshake was not refused with an HTTP status");
    }

    private static WebSocket connect(URI address, Inbox inbox) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, inbox)
                .join();
    }

    private static final class Inbox implements WebSocket.Listener {

        private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            String next = queue.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("No message arrived");
            }
            return next;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            queue.add(data.toString());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            queue.add("closed " + code);
            return null;
        }
    }
}
