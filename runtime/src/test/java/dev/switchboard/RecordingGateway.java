package dev.switchboard;

import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Connections that write down what they are sent. */
public final class RecordingGateway implements ConnectionGateway {
    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> gone = Collections.synchronizedSet(new HashSet<>());
    private final Map<String, DeliveryException> failing = Collections.synchronizedMap(new HashMap<>());

    private volatile Runnable beforeEachPost = () -> {};

    public record Sent(String connectionId, String json) {}

    public void isGone(String connectionId) {
        gone.add(connectionId);
    }

    public void failsFor(String connectionId, DeliveryException error) {
        failing.put(connectionId, error);
    }

    public void recovers(String connectionId) {
        failing.remove(connectionId);
    }

    public void beforeEachPost(Runnable action) {
        beforeEachPost = action;
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Delivery post(String connectionId, byte[] json, Duration atMost) {
        beforeEachPost.run();
        if (failing.containsKey(connectionId)) {
            throw failing.get(connectionId);
        }
        if (gone.contains(connectionId)) {
            return Delivery.GONE;
        }
        sent.add(new Sent(connectionId, new String(json, StandardCharsets.UTF_8)));
        return Delivery.DELIVERED;
    }

    @Override
    public Optional<ConnectionStatus> get(String connectionId) {
        return Optional.empty();
    }

    @Override
    public Delivery delete(String connectionId) {
        return gone.add(connectionId) ? Delivery.DELIVERED : Delivery.GONE;
    }
}
