package dev.switchboard.local.testkit;

import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.GatewayListener;
import dev.switchboard.local.report.Sentence;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Tells what the gateway does, by the clients' names instead of connection ids. Thread-safe. */
final class Narrator implements GatewayListener {

    private static final String CONNECT = "$connect";

    private final Timeline timeline;
    private final Map<String, Supplier<String>> clients = new ConcurrentHashMap<>();
    private volatile Supplier<String> connecting = Timeline.NOBODY;

    Narrator(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The next handshake is this client's. */
    void connects(TestPort client) {
        connecting = client;
    }

    /** This client has that connection. */
    void knows(String connectionId, Supplier<String> client) {
        clients.put(connectionId, client);
    }

    /** Whose connection it is, as far as that is known by the time it is asked. */
    Supplier<String> nameOf(String connectionId) {
        return () -> clients.getOrDefault(connectionId, () -> connectionId).get();
    }

    @Override
    public void on(GatewayEvent event) {
        if (event instanceof GatewayEvent.Called called && called.routeKey().equals(CONNECT)) {
            knows(called.connectionId(), connecting);
        }
        Sentence.of(event)
                .ifPresent(sentence ->
                        timeline.add(sentence.connectionId().map(this::nameOf).orElse(connecting), sentence.text()));
    }
}
