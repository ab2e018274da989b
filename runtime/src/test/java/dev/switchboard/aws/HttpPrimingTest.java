package dev.switchboard.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The request that a start sends to itself. */
class HttpPrimingTest {
    private static final long FAR_LONGER_THAN_IT_TAKES = 30_000;

    @Test
    void theProcessTalksToItself() {
        assertThatCode(() -> new HttpPriming(new AwsConfiguration(Map.of())).run())
                .doesNotThrowAnyException();
    }

    @Test
    void aRequestIsAnsweredWhenItsBodyHasCome() throws Exception {
        assertThat(answerTo("POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\n!"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("\r\n\r\n{}");
    }

    /** It would cost a core for as long as the function lives. */
    @Test
    void aRequestThatIsNeverSentToItsEndDoesNotKeepTheThread() throws Exception {
        assertThat(answerTo("POST / HTTP/1.1\r\n")).isEmpty();
    }

    /** Sends this much of a request and no more, and waits until nobody attends to it. */
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
