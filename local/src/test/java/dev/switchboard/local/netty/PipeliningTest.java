package dev.switchboard.local.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.Frame;
import dev.switchboard.fixtures.WireClient;
import dev.switchboard.fixtures.WireRequest;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.InvocationResult;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests bytes that a client sends in one segment with its handshake, or before the handshake has been decided. */
class PipeliningTest {

    private static final byte[] MESSAGE = Frame.fromClient(Frame.TEXT, "{\"action\":\"echo\"}".getBytes(UTF_8), true);
    private static final byte[] PAGE = WireRequest.bytes("GET /");

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        server.answers("echo", "{\"statusCode\":200,\"body\":\"hello\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void framesSentWithAHandshakeAreHandledOnceItIsAccepted() throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            client.send(WireRequest.handshake("/dev"), MESSAGE, MESSAGE);

            assertThat(client.answer(false)).startsWith("HTTP/1.1 101 ");
            assertThat(client.next().text()).isEqualTo("hello");
            assertThat(client.next().text()).isEqualTo("hello");
        }
    }

    @Test
    void frameThatArrivesInTwoPartsIsPutTogether() throws Exception {
        CompletableFuture<InvocationResult> answer = new CompletableFuture<>();
        server.answers("$connect", answer);
        try (WireClient client = new WireClient(server.port())) {
            byte[] beginning = Arrays.copyOf(MESSAGE, 5);
            byte[] rest = Arrays.copyOfRange(MESSAGE, 5, MESSAGE.length);
            client.send(WireRequest.handshake("/dev"), beginning);
            server.nextEvent();
            client.send(rest);
            answer.complete(TestServer.returned("{\"statusCode\":200}"));

            assertThat(client.answer(false)).startsWith("HTTP/1.1 101 ");
            assertThat(client.next().text()).isEqualTo("hello");
        }
    }

    @Test
    void requestAfterAHandshakeIsAnsweredOnceTheHandshakeIsRefused() throws Exception {
        CompletableFuture<InvocationResult> answer = new CompletableFuture<>();
        server.answers("$connect", answer);
        try (WireClient client = new WireClient(server.port())) {
            client.send(WireRequest.handshake("/dev"), PAGE);
            server.nextEvent();
            answer.complete(TestServer.returned("{\"statusCode\":401}"));

            assertThat(client.answer(true)).startsWith("HTTP/1.1 401 ");
            assertThat(client.answer(true)).as("the page").startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void requestAfterAnAcceptedHandshakeIsAProtocolError() throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            client.send(WireRequest.handshake("/dev"), PAGE);

            assertThat(client.answer(false)).startsWith("HTTP/1.1 101 ");
            assertThat(client.next().closeCode()).isEqualTo(1002);
            assertThat(client.isAtEnd()).isTrue();
        }
        assertEverybodyIsGone();
    }

    @Test
    void secondHandshakeInTheSameSegmentOpensNoConnection() throws Exception {
        try (WireClient client = new WireClient(server.port())) {
            client.send(WireRequest.handshake("/dev?userId=a"), WireRequest.handshake("/dev?userId=b"));

            assertThat(client.answer(false)).startsWith("HTTP/1.1 101 ");
        }
        assertEverybodyIsGone();
        server.nextEvent();
        assertThat(server.nextEvent()).as("the event after $connect").contains("\"routeKey\":\"$disconnect\"");
        assertThat(server.sawNothingMore()).isTrue();
    }

    @Test
    void handshakesAfterRefusedOnesAreDecidedOneByOne() throws Exception {
        server.answers("$connect", "{\"statusCode\":403}");
        try (WireClient client = new WireClient(server.port())) {
            client.send(WireRequest.handshake("/dev"), WireRequest.handshake("/dev"), PAGE);

            assertThat(client.answer(true)).startsWith("HTTP/1.1 403 ");
            assertThat(client.answer(true)).startsWith("HTTP/1.1 403 ");
            assertThat(client.answer(true)).startsWith("HTTP/1.1 404 ");
            server.answers("$connect", "{\"statusCode\":200}");
            assertThat(client.handshake("/dev")).startsWith("HTTP/1.1 101 ");
            client.text("{\"action\":\"echo\"}");
            assertThat(client.next().text()).isEqualTo("hello");
        }
    }

    private void assertEverybodyIsGone() throws InterruptedException {
        // The gateway removes a connection before it logs the disconnection, so the set is empty once the event is
        // logged.
        server.nextLogged(GatewayEvent.Disconnected.class::isInstance);
        assertThat(server.gateway().connections()).isEmpty();
    }
}
