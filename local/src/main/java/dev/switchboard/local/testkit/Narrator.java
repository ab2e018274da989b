package dev.switchboard.local.testkit;

import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.GatewayListener;
import dev.switchboard.local.report.Sentence;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Adds the gateway's events to the timeline, with the clients' names instead of connection ids. Thread-safe. */
final class Narrator implements GatewayListener {

    private static final String CONNECT = "$connect";

    private final Timeline timeline;
    private final Map<String, Supplier<String>> clients = new ConcurrentHashMap<>();
    private volatile Supplier<String> connecting = Timeline.NOBODY;

    Narrator(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Sets the client whose handshake comes next. */
    void connects(TestPort client) {
        connecting = client;
    }

    /** Records the client of a connection. */
    void knows(String connectionId, Supplier<String> client) {
        clients.put(connectionId, client);
    }

    /**
     * Returns a supplier of the name of a connection's client, or of the connection's id if the client is unknown. The
     * name is looked up only when it is printed, because it may still change.
     */
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
