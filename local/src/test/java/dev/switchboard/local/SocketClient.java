package dev.switchboard.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket client that stores the messages it receives. */
final class SocketClient {

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private SocketClient(URI address) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .join();
    }

    static SocketClient connect(URI address) {
        return new SocketClient(address);
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    /** Returns the next message, waiting for it if necessary. */
    String next() throws InterruptedException {
        String next = queue.poll(60, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No message arrived");
        }
        return next;
    }

    private final class Listener implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            queue.add(data.toString());
            from.request(1);
            return null;
        }
    }
}
