package dev.switchboard.local.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.gateway.Limits;
import dev.switchboard.local.process.ManualTimers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tests the gateway with the JDK's WebSocket client instead of the tests' own. Numbers such as {@code t40} in test
 * names are explained in {@code docs/conformance.md}.
 */
class JdkClientTest {

    private final Received received = new Received();

    @Test
    void messagesAreSentBothWaysAndTheCloseIsOrderly() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.answers("echo", "{\"statusCode\":200,\"body\":\"pong\"}");
            WebSocket socket = connect(server);
            socket.sendText("{\"action\":\"echo\"}", true).join();

            assertThat(received.next()).isEqualTo("text pong");
            socket.sendClose(4001, "bye").join();
            assertThat(received.next()).isEqualTo("closed 4001 bye");
            server.nextEvent();
            server.nextEvent();
            assertThat(server.nextEvent()).contains("\"disconnectStatusCode\":4001");
        }
    }

    @Test
    void fragmentedMessageArrivesWhole() throws Exception {
        try (TestServer server = TestServer.start()) {
            WebSocket socket = connect(server);
            server.nextEvent();
            socket.sendText("é".repeat(20 * 1024), true).join();

            assertThat(server.nextEvent()).contains("\"body\":\"" + "é".repeat(20 * 1024) + "\"");
        }
    }

    @Test
    void t40_functionThatExceedsTheTimeoutCausesAnErrorFrame() throws Exception {
        Duration timeout = Duration.ofSeconds(29);
        Limits limits = Limits.ofApiGateway().withIntegrationTimeout(timeout);
        ManualTimers timers = new ManualTimers();
        try (TestServer server = new TestServer(limits, Optional.empty(), timers)) {
            CompletableFuture<InvocationResult> never = new CompletableFuture<>();
            server.answers("echo", never);
            connect(server).sendText("{\"action\":\"echo\"}", true).join();
            timers.await(timeout);
            timers.goOff(timeout);

            assertThat(received.next())
                    .startsWith("text {\"message\": \"Endpoint request timed out\", \"connectionId\":\"");
        }
    }

    @Test
    void t49_silentConnectionIsClosedWith1001() throws Exception {
        Limits limits = Limits.ofApiGateway().withIdleTimeout(Duration.ofMillis(50));
        try (TestServer server = new TestServer(limits, Optional.empty())) {
            connect(server);

            assertThat(received.next()).isEqualTo("closed 1001 Going away");
            assertThat(server.nextLogged(GatewayEvent.Disconnected.class::isInstance)
                            .toString())
                    .contains("code=1001", "reason=Going away");
        }
    }

    private WebSocket connect(TestServer server) throws IOException {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + server.port() + "/dev"), received)
                .join();
    }

    /** Records everything that arrives, in order. */
    private static final class Received implements WebSocket.Listener {

        private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();

        String next() throws InterruptedException {
            String next = queue.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("No message arrived");
            }
            return next;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                queue.add("text " + partial);
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            queue.add("closed " + code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            queue.add("error " + error);
        }
    }
}
