package dev.switchboard.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.local.gateway.ClientPort;
import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.GatewayConnection;
import dev.switchboard.local.gateway.GatewayEnvironment;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.HandshakeRequest;
import dev.switchboard.local.gateway.HttpAnswer;
import dev.switchboard.local.gateway.HttpHeader;
import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.gateway.StageRoute;
import dev.switchboard.local.shape.RouteShapes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A console on port 8080 with a gateway whose handler echoes messages on the two-way route {@code echo}. */
final class ConsoleFixture {

    static final int PORT = 8080;
    static final StageConfiguration STAGE = StageConfiguration.of(
            "local",
            "dev",
            RouteSelectionExpression.parse("$request.body.action"),
            List.of(StageRoute.oneWay("$connect"), StageRoute.twoWay("echo")));

    final Clock clock = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    final Journal journal = new Journal(clock, "j1");
    final Gateway gateway = new Gateway(
            STAGE,
            event -> CompletableFuture.completedFuture(
                    new InvocationResult.Returned("{\"statusCode\":200,\"body\":\"back\"}".getBytes(UTF_8))),
            new GatewayEnvironment(clock, (delay, task) -> () -> {}, new Random(1)),
            this::happened);
    final Console console = new Console(
            new ConsoleAddress(PORT, ConsoleToken.random()),
            gateway,
            journal,
            new ApiDescription(
                    "com.acme.Handler",
                    STAGE,
                    new RouteShapes(Map.of("echo", Map.of("text", "")), Optional.of("user=…")),
                    Optional.of("com.acme.Asked"),
                    "ws://localhost:8080/dev",
                    "http://localhost:8080/dev"),
            id -> Optional.of("alice"));

    /** Action that runs after each event, before the gateway continues. */
    Runnable afterEvent = () -> {};

    private void happened(GatewayEvent event) {
        journal.on(event);
        afterEvent.run();
    }

    Client connect() {
        Client client = new Client();
        gateway.handshake(
                new HandshakeRequest("/dev", List.of(new HttpHeader("Host", "localhost:8080")), "127.0.0.1"), client);
        return client;
    }

    String token() {
        return console.pathWithToken().substring("/_switchboard?token=".length());
    }

    String cookie() {
        return "switchboard-console-8080=" + token();
    }

    /** Returns a request as the console's page sends it, except that the given headers replace the page's own. */
    ConsoleRequest request(String method, String target, HttpHeader... more) {
        List<HttpHeader> headers = new ArrayList<>(List.of(more));
        addUnlessThere(headers, "Host", "localhost:8080");
        addUnlessThere(headers, "Cookie", "theme=dark; " + cookie());
        return new ConsoleRequest(method, target, headers, true, "");
    }

    private static void addUnlessThere(List<HttpHeader> headers, String name, String value) {
        if (headers.stream().noneMatch(header -> header.name().equals(name))) {
            headers.add(new HttpHeader(name, value));
        }
    }

    HttpAnswer answer(ConsoleRequest request) {
        return ((ConsoleAnswer.Whole) console.answer(request)).answer();
    }

    /** A client that records the messages it receives. */
    static final class Client implements ClientPort {

        final List<String> received = new ArrayList<>();
        private @Nullable GatewayConnection connection;

        GatewayConnection connection() {
            if (connection == null) {
                throw new AssertionError("The client is not connected");
            }
            return connection;
        }

        @Override
        public void accept(GatewayConnection accepted, @Nullable String subprotocol) {
            connection = accepted;
        }

        @Override
        public void reject(HttpAnswer answer) {
            throw new AssertionError("The client was rejected: " + answer);
        }

        @Override
        public boolean hasRoom() {
            return true;
        }

        @Override
        public void send(String text) {
            received.add(text);
        }

        @Override
        public void close(int code, String reason) {
            received.add("closed " + code);
        }
    }
}
