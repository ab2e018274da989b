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

/** A client's end of the line: keeps what comes until the test reads it. Its text is its name. Thread-safe. */
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

    /** The client's name. */
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
        timeline.add(this, "is connected as " + opened.id() + (selected == null ? "" : ", subprotocol " + selected));
        String mistake = mistakeOf(selected);
        if (mistake != null) {
            synchronized (this) {
                refusal = new Refusal(101, "");
            }
            timeline.add(this, "hangs up: " + mistake);
            opened.lost();
        }
    }

    /** Returns the reason for which a browser would hang up at once; null if there is none. */
    private @Nullable String mistakeOf(@Nullable String selected) {
        if (selected == null) {
            return offeredSubprotocols.isEmpty() ? null : "it offered subprotocols and $connect selected none";
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

    /** The open connection; null before, and after its end. */
    synchronized @Nullable GatewayConnection open() {
        return closed == null && refusal == null ? connection : null;
    }

    /** The connection, also one that has ended; null if there never was one. */
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

    /** A message, and whether the test has read it. */
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
