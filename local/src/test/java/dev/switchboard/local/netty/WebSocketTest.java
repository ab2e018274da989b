package dev.switchboard.local.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.Frame;
import dev.switchboard.fixtures.WireClient;
import dev.switchboard.local.gateway.InvocationResult;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the gateway over real sockets, frame by frame. Numbers such as {@code t41} in test names are explained in
 * {@code docs/conformance.md}.
 */
class WebSocketTest {

    private static final String ECHO = "{\"action\":\"echo\"}";
    private static final int KIB = 1024;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        server.answers("echo", "{\"statusCode\":200,\"body\":\"hällo\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void messageReachesTheFunctionAndTheReplyReachesTheClient() throws Exception {
        try (WireClient client = connect()) {
            client.text(ECHO);

            Frame reply = client.next();
            assertThat(reply.opcode()).isEqualTo(Frame.TEXT);
            assertThat(reply.text()).isEqualTo("hällo");
            assertThat(server.nextEvent()).contains("\"routeKey\":\"$connect\"");
            assertThat(server.nextEvent())
                    .contains("\"routeKey\":\"echo\"", "\"body\":\"{\\\"action\\\":\\\"echo\\\"}\"");
        }
    }

    @Test
    void t3_statusOfConnectReachesTheClient() throws Exception {
        server.answers("$connect", "{\"statusCode\":401}");
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.handshake("/dev"))
                    .startsWith("HTTP/1.1 401 Unauthorized\r\n")
                    .containsIgnoringCase("x-amzn-ErrorType: UnauthorizedException");
        }
    }

    @Test
    void handshakeIsPendingUntilConnectReturns() throws Exception {
        CompletableFuture<InvocationResult> answer = new CompletableFuture<>();
        server.answers("$connect", answer);
        try (WireClient client = new WireClient(server.port())) {
            CompletableFuture<String> head = CompletableFuture.supplyAsync(() -> {
                try {
                    return client.handshake("/dev");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(server.nextEvent()).contains("\"routeKey\":\"$connect\"");
            assertThat(head).isNotDone();
            answer.complete(TestServer.returned("{\"statusCode\":200}"));
            assertThat(head.join()).startsWith("HTTP/1.1 101 ");
        }
    }

    @Test
    void clientThatLeavesWhileItsHandshakeIsPendingIsReportedAsLost() throws Exception {
        CompletableFuture<InvocationResult> answer = new CompletableFuture<>();
        server.answers("$connect", answer);
        WireClient client = new WireClient(server.port());
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> {
            try {
                client.handshake("/dev");
            } catch (IOException expected) {
                assertThat(expected).isNotNull();
            }
        });
        server.nextEvent();
        client.close();
        asking.join();
        answer.complete(TestServer.returned("{\"statusCode\":200}"));

        assertThat(server.nextEvent()).contains("\"disconnectStatusCode\":1006");
    }

    @Test
    void t7_t9_otherHeadersOfTheConnectResponseAreNotInThe101Response() throws Exception {
        server.answers("$connect", "{\"statusCode\":200,\"headers\":{\"Set-Cookie\":\"a=b\"},\"body\":\"x\"}");
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.handshake(
                            "/dev", "Sec-WebSocket-Protocol: a, b", "Sec-WebSocket-Extensions: permessage-deflate"))
                    .startsWith("HTTP/1.1 101 ")
                    .doesNotContainIgnoringCase("set-cookie")
                    .doesNotContainIgnoringCase("sec-websocket-protocol")
                    .doesNotContainIgnoringCase("sec-websocket-extensions");
        }
    }

    @Test
    void t8_subprotocolThatConnectSelectsIsInThe101Response() throws Exception {
        server.answers("$connect", "{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"b\"}}");
        try (WireClient client = new WireClient(server.port())) {
            assertThat(client.handshake("/dev", "Sec-WebSocket-Protocol: a, b"))
                    .startsWith("HTTP/1.1 101 ")
                    .containsIgnoringCase("sec-websocket-protocol: b\r\n");
        }
    }

    @Test
    void t41_binaryFrameClosesWith1003() throws Exception {
        try (WireClient client = connect()) {
            client.frame(Frame.BINARY, new byte[] {1, 2}, true);

            assertClosedWith(client, 1003);
        }
    }

    @Test
    void t42_unfragmented33KibFrameClosesWith1009() throws Exception {
        try (WireClient client = connect()) {
            client.frame(Frame.TEXT, filled(33 * KIB), true);

            assertClosedWith(client, 1009);
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void t43_100KibInFourFramesIsOneEvent() throws Exception {
        try (WireClient client = connect()) {
            sendInFrames(client, 4, 25 * KIB);
            server.nextEvent();

            assertThat(server.nextEvent()).contains("\"body\":\"" + "x".repeat(100 * KIB) + "\"");
        }
    }

    @Test
    void t44_129KibInEightFramesClosesWith1009() throws Exception {
        try (WireClient client = connect()) {
            sendInFrames(client, 8, 129 * KIB / 8);

            assertClosedWith(client, 1009);
        }
    }

    @Test
    void invalidUtf8ClosesWith1007() throws Exception {
        try (WireClient client = connect()) {
            client.frame(Frame.TEXT, new byte[] {(byte) 0xC3, (byte) 0x28}, true);

            assertClosedWith(client, 1007);
        }
    }

    @Test
    void protocolViolationClosesWith1002() throws Exception {
        try (WireClient client = connect()) {
            client.frame(Frame.CONTINUATION, filled(1), true);

            assertClosedWith(client, 1002);
        }
    }

    @Test
    void t46_closeFrameWithoutACodeIsAnsweredWithoutACode() throws Exception {
        try (WireClient client = connect()) {
            server.nextEvent();
            client.frame(Frame.CLOSE, new byte[0], true);

            Frame answer = client.next();
            assertThat(answer).isEqualTo(new Frame(Frame.CLOSE, new byte[0]));
            assertThat(client.isAtEnd()).isTrue();
            assertThat(server.nextEvent())
                    .contains(
                            "\"disconnectStatusCode\":1005",
                            "\"disconnectReason\":\"Client-side close frame status not set\"");
        }
    }

    @Test
    void t48_closeCodeAndReasonOfTheClientAreReportedAndAnswered() throws Exception {
        try (WireClient client = connect()) {
            server.nextEvent();
            client.frame(Frame.CLOSE, new byte[] {(byte) (4001 >> 8), (byte) 4001, 'b', 'y', 'e'}, true);

            assertThat(client.next().closeCode()).isEqualTo(4001);
            assertThat(server.nextEvent()).contains("\"disconnectStatusCode\":4001", "\"disconnectReason\":\"bye\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1005, 1006, 1015, 2999, 5000, 32768, 65535})
    void invalidCloseCodeIsAnsweredWith1002(int code) throws Exception {
        try (WireClient client = connect()) {
            client.frame(Frame.CLOSE, new byte[] {(byte) (code >> 8), (byte) code, 'b', 'y', 'e'}, true);

            assertClosedWith(client, 1002);
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void droppedConnectionIsReportedAs1006() throws Exception {
        connect().close();

        server.nextEvent();
        assertThat(server.nextEvent()).contains("\"disconnectStatusCode\":1006");
    }

    @Test
    void t53_pingIsAnsweredAndNeverDelivered() throws Exception {
        try (WireClient client = connect()) {
            server.nextEvent();
            client.frame(Frame.PING, "p1".getBytes(UTF_8), true);

            Frame pong = client.next();
            assertThat(pong.opcode()).isEqualTo(Frame.PONG);
            assertThat(pong.text()).isEqualTo("p1");
            assertThat(server.sawNothingMore()).isTrue();
        }
    }

    @Test
    void shutdownClosesWith1001AndRefusesNewClients() throws Exception {
        try (WireClient client = connect();
                WireClient late = new WireClient(server.port())) {
            server.gateway().close().toCompletableFuture().join();

            Frame goodbye = client.next();
            assertThat(goodbye.closeCode()).isEqualTo(1001);
            assertThat(goodbye.closeReason()).isEqualTo("Going away");
            assertThat(late.handshake("/dev")).startsWith("HTTP/1.1 503 ");
        }
    }

    private WireClient connect() throws IOException {
        return WireClient.connect(server.port(), "/dev");
    }

    private void assertClosedWith(WireClient client, int code) throws Exception {
        Frame close = client.next();
        assertThat(close.opcode()).isEqualTo(Frame.CLOSE);
        assertThat(close.closeCode()).isEqualTo(code);
        assertThat(server.nextEvent()).contains("\"routeKey\":\"$connect\"");
        assertThat(server.nextEvent()).contains("\"disconnectStatusCode\":" + code);
    }

    private static void sendInFrames(WireClient client, int frames, int size) throws IOException {
        for (int i = 0; i < frames; i++) {
            client.frame(i == 0 ? Frame.TEXT : Frame.CONTINUATION, filled(size), i == frames - 1);
        }
    }

    private static byte[] filled(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }
}
