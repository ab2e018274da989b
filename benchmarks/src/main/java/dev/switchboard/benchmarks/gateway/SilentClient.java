package dev.switchboard.benchmarks.gateway;

import dev.switchboard.benchmarks.load.Child;
import dev.switchboard.benchmarks.load.EchoServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A client that connects but never reads. At some point the gateway must refuse further messages to it. */
final class SilentClient {
    private static final int MESSAGE_BYTES = 32 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final String HANDSHAKE = """
            GET /dev HTTP/1.1\r
            Host: localhost:{port}\r
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """;

    private SilentClient() {}

    /**
     * Returns how many bytes the gateway accepts for this client, including those in the operating system's buffers.
     */
    static long postedUntilRefused(Path work, List<String> jvmOptions) throws IOException {
        Files.createDirectories(work);
        try (Child server = new Child(EchoServer.class, jvmOptions)) {
            String[] addresses = server.answer("listening");
            URI gateway = URI.create(addresses[0]);
            try (Socket client = new Socket(gateway.getHost(), gateway.getPort())) {
                client.getOutputStream()
                        .write(HANDSHAKE
                                .replace("{port}", Integer.toString(gateway.getPort()))
                                .getBytes(StandardCharsets.ISO_8859_1));
                if (client.getInputStream().read() != 'H') {
                    throw new IllegalStateException("The handshake failed");
                }
                Path ids = work.resolve("silent-client.txt");
                server.ask("ids " + ids, "ids");
                String id = Files.readString(ids).strip();
                return postUntilRefused(URI.create(addresses[1] + "/@connections/" + id.replace("=", "%3D")));
            }
        }
    }

    private static long postUntilRefused(URI connection) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(connection)
                .POST(BodyPublishers.ofString("x".repeat(MESSAGE_BYTES)))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        for (long posted = 0; posted < MOST_BYTES; posted += MESSAGE_BYTES) {
            int status = send(http, post);
            if (status == TOO_MANY_REQUESTS) {
                return posted;
            }
            if (status != 200) {
                throw new IllegalStateException("A post was answered with " + status);
            }
        }
        throw new IllegalStateException("The gateway accepted more than " + MOST_BYTES + " bytes for a silent client");
    }

    private static int send(HttpClient http, HttpRequest post) throws IOException {
        try {
            return http.send(post, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
