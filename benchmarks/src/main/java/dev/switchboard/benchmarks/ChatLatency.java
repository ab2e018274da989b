package dev.switchboard.benchmarks;

import dev.switchboard.local.DevServer;
import dev.switchboard.sample.chat.ChatRoutesHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long a chat message takes from one socket to another on loopback: through the local gateway, the generated handler,
 * the in-memory store, and a post to each of the two connections with the AWS SDK. One message at a time.
 */
public final class ChatLatency {
    private static final int ROUNDS = 3;
    private static final int MESSAGES = 500;

    private ChatLatency() {}

    /** Prints a row for each round. */
    public static void main(String... arguments) throws Exception {
        try (DevServer server =
                DevServer.running(ChatRoutesHandler::new).port(0).quiet().start()) {
            Client alice = new Client(server.webSocket());
            Client bob = new Client(server.webSocket());
            System.out.println("| messages | median ms | p99 ms |");
            System.out.println("|---|---|---|");
            for (int round = 0; round < ROUNDS; round++) {
                double[] millis = round(alice, bob);
                System.out.println(String.format(
                        Locale.ROOT,
                        "| %d to %d | %.1f | %.1f |",
                        round * MESSAGES + 1,
                        (round + 1) * MESSAGES,
                        millis[MESSAGES / 2],
                        millis[MESSAGES * 99 / 100]));
            }
        }
    }

    private static double[] round(Client from, Client to) throws InterruptedException {
        double[] millis = new double[MESSAGES];
        for (int i = 0; i < MESSAGES; i++) {
            long start = System.nanoTime();
            from.send("{\"action\":\"chat_message\",\"id\":\"m" + i + "\",\"text\":\"hello\"}");
            to.receive("m" + i);
            millis[i] = (System.nanoTime() - start) / 1e6;
            from.receive("m" + i);
        }
        Arrays.sort(millis);
        return millis;
    }

    private static final class Client implements WebSocket.Listener {
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket socket;

        Client(URI address) {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(address, this)
                    .join();
        }

        void send(String text) {
            socket.sendText(text, true).join();
        }

        void receive(String messageId) throws InterruptedException {
            String message = received.poll(30, TimeUnit.SECONDS);
            if (message == null || !message.contains("\"" + messageId + "\"")) {
                throw new IllegalStateException("Expected message " + messageId + ", got " + message);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
