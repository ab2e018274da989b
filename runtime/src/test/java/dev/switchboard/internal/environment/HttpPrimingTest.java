package dev.switchboard.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.switchboard.internal.EnvironmentVariables;
import dev.switchboard.internal.aws.AwsSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the request that the process sends to itself to warm up the HTTP client. */
class HttpPrimingTest {
    private static final long FAR_LONGER_THAN_IT_TAKES = 30_000;

    @Test
    void sendsARequestToItsOwnProcess() {
        assertThatCode(() -> new HttpPriming(new AwsSettings(new EnvironmentVariables(Map.of()))).run())
                .doesNotThrowAnyException();
    }

    @Test
    void answersARequestOnceItsBodyHasArrived() throws Exception {
        assertThat(answerTo("POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\n!"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("\r\n\r\n{}");
    }

    /** A thread that kept reading at the end of the stream would occupy a core for as long as the function runs. */
    @Test
    void endsTheThreadIfARequestIsNotSentCompletely() throws Exception {
        assertThat(answerTo("POST / HTTP/1.1\r\n")).isEmpty();
    }

    /**
     * Sends the given part of a request, closes the connection for writing, and waits until the answering thread has
     * ended.
     */
    private static String answerTo(String request) throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> HttpPriming.answerOnce(server));
            answering.setDaemon(true);
            answering.start();
            String answer;
            try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
                client.setSoTimeout((int) FAR_LONGER_THAN_IT_TAKES);
                client.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                client.shutdownOutput();
                answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            }
            answering.join(FAR_LONGER_THAN_IT_TAKES);
            assertThat(answering.isAlive()).isFalse();
            return answer;
        }
    }
}
