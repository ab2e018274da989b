package dev.switchboard.local.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.gateway.ClientPort;
import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.GatewayConnection;
import dev.switchboard.local.gateway.GatewayEnvironment;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.HandshakeRequest;
import dev.switchboard.local.gateway.HttpAnswer;
import dev.switchboard.local.gateway.HttpHeader;
import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.gateway.LambdaFunction;
import dev.switchboard.local.gateway.ManualTime;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.gateway.StageRoute;
import dev.switchboard.local.lambda.FunctionConfiguration;
import dev.switchboard.local.lambda.InvocationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests up to a thousand simultaneous disconnections, with a {@code $disconnect} route that broadcasts each departure.
 * The events arrive after all clients have left. Each post advances the test's clock by a millisecond.
 */
class MassDisconnectTest {
    private static final Instant START = Instant.parse("2050-01-01T00:00:00Z");
    private static final String API = "api";
    private static final String STAGE = "dev";

    private final ManualTime time = new ManualTime(START);
    private final InMemoryConnectionStore store = new InMemoryConnectionStore(time);
    private final Queue<Runnable> disconnects = new ArrayDeque<>();
    private final List<GatewayConnection> clients = new ArrayList<>();
    private final InProcessConnections connections = new InProcessConnections(STAGE, new Timeline(time));
    private final Goodbyes handler = new Goodbyes(WebSocketRuntime.builder()
            .environment(Map.of())
            .connections(store)
            .gateway(connections)
            .clock(time)
            .log(entry -> {})
            .broadcastConcurrency(1)
            .build());
    private final Gateway gateway = new Gateway(
            StageConfiguration.of(
                    API,
                    STAGE,
                    RouteSelectionExpression.parse("$request.body.action"),
                    List.of(StageRoute.oneWay("$connect"), StageRoute.oneWay("$disconnect"))),
            new LateDisconnects(),
            new GatewayEnvironment(time, time, new Random(42)),
            this::countPosts);
    private int posts;

    MassDisconnectTest() {
        connections.reach(gateway);
    }

    @ParameterizedTest
    @ValueSource(ints = {125, 250, 500, 1_000})
    void postsToYoungConnectionsDoNotGrowQuadratically(int number) {
        drop(number, Duration.ZERO);

        assertThat(posts).isLessThan((int) (number * Math.log(number) / Math.log(2)));
        assertSettled(number);
        assertThat(handler.whoLeft())
                .as("each $disconnect has the user of its connection")
                .containsOnly(Optional.of("alice"));
    }

    @ParameterizedTest
    @ValueSource(ints = {125, 1_000})
    void olderConnectionsGetOnePostEach(int number) {
        drop(number, Duration.ofMinutes(1));

        assertThat(posts).isEqualTo(number - 1);
        assertSettled(number);
    }

    @Test
    void nothingIsPostedToTheConnectionThatHasJustEnded() {
        drop(1, Duration.ZERO);

        assertThat(posts).isZero();
        assertSettled(1);
    }

    private void assertSettled(int number) {
        assertThat(store.findAll()).isEmpty();
        assertThat(handler.whoLeft()).hasSize(number);
    }

    private void countPosts(GatewayEvent event) {
        if (event instanceof GatewayEvent.CallbackAnswered) {
            posts++;
            time.advance(Duration.ofMillis(1));
        }
    }

    private void drop(int number, Duration age) {
        for (int i = 0; i < number; i++) {
            gateway.handshake(
                    new HandshakeRequest("/" + STAGE + "?userId=alice", handshake(), "127.0.0.1"), new Client());
        }
        time.advance(age);
        clients.forEach(GatewayConnection::lost);
        assertThat(disconnects).hasSize(number);
        disconnects.forEach(Runnable::run);
    }

    private static List<HttpHeader> handshake() {
        return List.of(
                new HttpHeader("Host", "localhost:8080"),
                new HttpHeader("Upgrade", "websocket"),
                new HttpHeader("Connection", "Upgrade"),
                new HttpHeader("Sec-WebSocket-Version", "13"),
                new HttpHeader("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="));
    }

    /** Invokes the handler at once, but holds back {@code $disconnect} events until the test delivers them. */
    private final class LateDisconnects implements LambdaFunction {
        @Override
        public CompletionStage<InvocationResult> invoke(byte[] event) {
            CompletableFuture<InvocationResult> result = new CompletableFuture<>();
            Runnable invocation = () -> result.complete(new InvocationResult.Returned(handle(event)));
            if (new String(event, StandardCharsets.UTF_8).contains("\"$disconnect\"")) {
                disconnects.add(invocation);
            } else {
                invocation.run();
            }
            return result;
        }

        private byte[] handle(byte[] event) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                handler.handleRequest(
                        new ByteArrayInputStream(event),
                        answer,
                        new InvocationContext(
                                FunctionConfiguration.named("goodbyes"), time, new TimelineLogger(new Timeline(time))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return answer.toByteArray();
        }
    }

    private final class Client implements ClientPort {
        @Override
        public void accept(GatewayConnection connection, @Nullable String subprotocol) {
            clients.add(connection);
        }

        @Override
        public void reject(HttpAnswer answer) {
            throw new AssertionError(answer.toString());
        }

        @Override
        public boolean hasRoom() {
            return true;
        }

        @Override
        public void send(String text) {
            // The client has left.
        }

        @Override
        public void close(int code, String reason) {
            // The client has left by itself.
        }
    }
}
