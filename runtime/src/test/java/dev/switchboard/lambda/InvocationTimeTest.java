package dev.switchboard.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.switchboard.EventFixtures;
import dev.switchboard.RecordingGateway;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.ManualClock;
import dev.switchboard.fixtures.TestContext;
import dev.switchboard.message.BroadcastResult;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException.Cause;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that the time of an invocation limits what is sent during the invocation, but not what is sent afterwards. */
class InvocationTimeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T01:00:00Z");
    private static final Map<String, Object> HELLO = Map.of("hello", "you");

    private final ManualClock clock = new ManualClock(NOW);
    private final RecordingGateway gateway = new RecordingGateway();
    private final InMemoryConnectionStore store = new InMemoryConnectionStore(clock);
    private final List<BroadcastResult> results = new ArrayList<>();
    private final WebSocketRuntime runtime = WebSocketRuntime.builder()
            .environment(Map.of())
            .clock(clock)
            .connections(store)
            .gateway(gateway)
            .broadcastConcurrency(1)
            .log(entry -> {})
            .pauses(clock::await)
            .build();

    @BeforeEach
    void connections() {
        IntStream.range(0, 20)
                .forEach(i -> store.save(new Connection(
                        "c" + i, Optional.empty(), NOW, NOW.plus(Duration.ofHours(3)), Map.of(), Optional.empty())));
    }

    @Test
    void aBroadcastLeavesTimeForTheResponse() throws IOException {
        gateway.beforeEachPost(() -> clock.advance(Duration.ofMillis(100)));

        invoke(1_500, false);

        assertThat(results).containsExactly(new BroadcastResult(10, 0, 0, Map.of(), Optional.of(Cause.OUT_OF_TIME)));
    }

    @Test
    void doesNotLimitWhatIsSentAfterAnInvocation() throws IOException {
        invoke(1_500, false);
        clock.advance(Duration.ofMinutes(10));

        assertThat(runtime.sender().sendMessage("c1", HELLO)).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    void doesNotLimitWhatIsSentAfterAFailedInvocation() throws IOException {
        invoke(1_500, true);
        clock.advance(Duration.ofMinutes(10));

        assertThat(runtime.sender().sendMessage("c1", HELLO)).isEqualTo(Delivery.DELIVERED);
    }

    private void invoke(int millis, boolean fails) throws IOException {
        WebSocketLambda handler = new WebSocketLambda(RouteTable.named("test").build(), runtime) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                results.add(runtime.sender().broadcastToAll(HELLO));
                if (fails) {
                    throw new IllegalStateException("for a test");
                }
                return WebSocketResponse.ok();
            }
        };
        handler.handleRequest(
                new ByteArrayInputStream(EventFixtures.bytes("message-custom-route")),
                new ByteArrayOutputStream(),
                withTimeLeft(millis));
    }

    private static Context withTimeLeft(int millis) {
        TestContext plain = new TestContext();
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getRemainingTimeInMillis") ? millis : method.invoke(plain, arguments));
    }
}
