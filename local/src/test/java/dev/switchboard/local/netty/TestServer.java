package dev.switchboard.local.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.GatewayEnvironment;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.gateway.Limits;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.gateway.StageRoute;
import dev.switchboard.local.gateway.Timers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A gateway on a free port, with stage {@code dev}, a two-way route {@code echo} and responses set by the test. */
final class TestServer implements AutoCloseable {

    private static final List<StageRoute> ROUTES = List.of(
            StageRoute.oneWay("$connect"),
            StageRoute.oneWay("$disconnect"),
            StageRoute.oneWay("$default"),
            StageRoute.twoWay("echo"));

    private final Map<String, CompletionStage<InvocationResult>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<GatewayEvent> log = new LinkedBlockingQueue<>();
    private final GatewayServer server;
    private final Gateway gateway;

    TestServer(Limits limits, Optional<Path> folder) throws IOException {
        this(limits, folder, null);
    }

    /** Starts a server whose gateway uses the given timers, or real ones if null. */
    TestServer(Limits limits, Optional<Path> folder, @Nullable Timers timers) throws IOException {
        server = GatewayServer.bind(0);
        StageConfiguration stage = StageConfiguration.of(
                        "local", "dev", RouteSelectionExpression.parse("$request.body.action"), ROUTES)
                .withLimits(limits);
        gateway = new Gateway(
                stage, this::invoke, GatewayEnvironment.real(timers == null ? server.timers() : timers), log::add);
        server.serve(gateway, folder);
    }

    static TestServer start() throws IOException {
        return new TestServer(Limits.ofApiGateway(), Optional.empty());
    }

    int port() {
        return server.port();
    }

    Gateway gateway() {
        return gateway;
    }

    void answers(String routeKey, String payload) {
        answers.put(routeKey, CompletableFuture.completedFuture(returned(payload)));
    }

    void answers(String routeKey, CompletionStage<InvocationResult> answer) {
        answers.put(routeKey, answer);
    }

    static InvocationResult returned(String payload) {
        return new InvocationResult.Returned(payload.getBytes(UTF_8));
    }

    /** Waits for the next event that the function receives, and returns it as JSON. */
    String nextEvent() throws InterruptedException {
        String event = events.poll(20, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("The function received no event");
        }
        return event;
    }

    boolean sawNothingMore() {
        return events.isEmpty();
    }

    /** Waits for the next event of the given kind in the gateway's log, and returns it. */
    GatewayEvent nextLogged(Predicate<GatewayEvent> kind) throws InterruptedException {
        while (true) {
            GatewayEvent event = log.poll(20, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("The gateway did not log the expected event");
            }
            if (kind.test(event)) {
                return event;
            }
        }
    }

    /** Returns the id of the only connection. */
    String connectionId() {
        return gateway.connections().iterator().next();
    }

    @Override
    public void close() {
        server.close();
    }

    private CompletionStage<InvocationResult> invoke(byte[] bytes) {
        String event = new String(bytes, UTF_8);
        events.add(event);
        String routeKey = event.replaceAll("(?s).*\"routeKey\":\"([^\"]*)\".*", "$1");
        return answers.getOrDefault(routeKey, CompletableFuture.completedFuture(returned("{\"statusCode\":200}")));
    }
}
