package dev.switchboard.internal.environment;

import dev.switchboard.internal.aws.AwsSettings;
import dev.switchboard.internal.aws.HttpClients;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Warms up the JDK's HTTP client, which the AWS clients share. The warm-up reads the certificates that TLS trusts,
 * which takes the longest, and sends one request to this process over the loopback interface.
 */
final class HttpPriming implements Runnable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
                    .getBytes(StandardCharsets.ISO_8859_1);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final byte[] BODY = {'!'}; // A character that does not occur in the request's head.

    private final AwsSettings aws;

    HttpPriming(AwsSettings aws) {
        this.aws = aws;
    }

    @Override
    public void run() {
        HttpsURLConnection.getDefaultSSLSocketFactory();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SdkHttpClient http = HttpClients.reading(aws, PATIENCE)) {
            Thread answering = new Thread(() -> answerOnce(server), "switchboard-priming-http");
            answering.setDaemon(true);
            answering.start();
            request(http, URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void request(SdkHttpClient http, URI self) throws IOException {
        HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                        .request(SdkHttpRequest.builder()
                                .method(SdkHttpMethod.POST)
                                .uri(self)
                                .putHeader("Content-Length", Integer.toString(BODY.length))
                                .build())
                        .contentStreamProvider(() -> new ByteArrayInputStream(BODY))
                        .build())
                .call();
        try (InputStream body = response.responseBody().orElseThrow()) {
            body.readAllBytes();
        }
    }

    /** Answers the first request once it is complete. Closing the socket earlier would reset the connection. */
    static void answerOnce(ServerSocket server) {
        try (Socket client = server.accept()) {
            if (hasBody(client.getInputStream())) {
                client.getOutputStream().write(ANSWER);
            }
        } catch (IOException e) {
            // The request fails, too, and its exception is logged.
        }
    }

    /** Reads up to the body, and returns false if the other side closes the connection before the body. */
    private static boolean hasBody(InputStream in) throws IOException {
        int next;
        do {
            next = in.read();
        } while (next >= 0 && next != BODY[0]);
        return next == BODY[0];
    }
}
