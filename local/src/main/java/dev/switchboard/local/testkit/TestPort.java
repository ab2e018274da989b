package dev.switchboard.local.testkit;

import dev.switchboard.local.gateway.ClientPort;
import dev.switchboard.local.gateway.GatewayConnection;
import dev.switchboard.local.gateway.HttpAnswer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The client's end of a connection. Keeps received messages until the test reads them. Supplies the client's name.
 * Thread-safe.
 */
final class TestPort implements ClientPort, Supplier<String> {

    private final Timeline timeline;
    private final List<String> offeredSubprotocols;
    private final Queue<DeliveredMessage> unread = new ArrayDeque<>();
    private String name;
    private @Nullable GatewayConnection connection;
    private @Nullable String subprotocol;
    private @Nullable Refusal refusal;
    private @Nullable Closed closed;
    private boolean reading = true;

    TestPort(String name, List<String> offeredSubprotocols, Timeline timeline) {
        this.name = name;
        this.offeredSubprotocols = offeredSubprotocols;
        this.timeline = timeline;
    }

    /** Returns the client's name. */
    @Override
    public synchronized String get() {
        return name;
    }

    synchronized void rename(String newName) {
        name = newName;
    }

    @Override
    public void accept(GatewayConnection opened, @Nullable String selected) {
        synchronized (this) {
            connection = opened;
            subprotocol = selected;
        }
        timeline.add(
                this, "is connected as " + opened.id() + (selected == null ? "" : " with subprotocol " + selected));
        String mistake = mistakeOf(selected);
        if (mistake != null) {
            synchronized (this) {
                refusal = new Refusal(101, "");
            }
            timeline.add(this, "closes the connection: " + mistake);
            opened.lost();
        }
    }

    /** Returns the reason for which a browser would close the connection at once; null if there is no reason. */
    private @Nullable String mistakeOf(@Nullable String selected) {
        if (selected == null) {
            return offeredSubprotocols.isEmpty() ? null : "it offered subprotocols, and $connect selected none of them";
        }
        return offeredSubprotocols.contains(selected) ? null : "$connect selected a subprotocol that it did not offer";
    }

    @Override
    public synchronized void reject(HttpAnswer answer) {
        refusal = new Refusal(answer.status(), answer.body());
    }

    @Override
    public synchronized boolean hasRoom() {
        return reading;
    }

    @Override
    public void send(String text) {
        DeliveredMessage received = new DeliveredMessage(text);
        synchronized (this) {
            unread.add(received);
        }
        timeline.add(this, received);
    }

    @Override
    public synchronized void close(int code, String reason) {
        closed = new Closed(code, reason);
    }

    synchronized void closedByItself(Closed how) {
        closed = how;
    }

    synchronized void setReading(boolean reads) {
        reading = reads;
    }

    /** Returns the open connection; null before it is opened and after it has ended. */
    synchronized @Nullable GatewayConnection open() {
        return closed == null && refusal == null ? connection : null;
    }

    /** Returns the connection, even if it has ended; null if there never was a connection. */
    synchronized @Nullable GatewayConnection connection() {
        return connection;
    }

    synchronized @Nullable String subprotocol() {
        return subprotocol;
    }

    synchronized @Nullable Refusal refusal() {
        return refusal;
    }

    synchronized @Nullable Closed closed() {
        return closed;
    }

    synchronized @Nullable String next() {
        DeliveredMessage next = unread.poll();
        return next == null ? null : next.read();
    }

    synchronized List<String> unread() {
        List<String> texts = new ArrayList<>();
        unread.forEach(received -> texts.add(received.text));
        return texts;
    }

    /** A delivered message, with a flag that shows whether the test has read it. */
    private static final class DeliveredMessage {

        private final String text;
        private volatile boolean read;

        DeliveredMessage(String text) {
            this.text = text;
        }

        String read() {
            read = true;
            return text;
        }

        @Override
        public String toString() {
            return (read ? "receives " : "receives, unread by the test: ") + text;
        }
    }
}
