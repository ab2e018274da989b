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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A gateway that records each message, and reports it as delivered unless a test sets a different outcome. Thread-safe.
 */
public final class RecordingGateway implements ConnectionGateway {
    private final List<String> attempted = Collections.synchronizedList(new ArrayList<>());
    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> gone = Collections.synchronizedSet(new HashSet<>());
    private final Map<String, DeliveryException> failing = Collections.synchronizedMap(new HashMap<>());

    private volatile Runnable beforeEachPost = () -> {};
    private volatile Function<String, Delivery> outcome = this::outcome;
    private volatile @Nullable DeliveryException closingError;

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

    /**
     * Sets a function that takes a connection id and returns the outcome of a post to that connection. The function may
     * throw.
     */
    public void answers(Function<String, Delivery> outcomes) {
        outcome = outcomes;
    }

    public void cannotClose(DeliveryException error) {
        closingError = error;
    }

    /** Returns the connection id of every post, whatever its outcome. */
    public List<String> attempted() {
        return List.copyOf(attempted);
    }

    /** Returns the messages that were delivered. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Delivery post(String connectionId, byte[] json, Duration atMost) {
        attempted.add(connectionId);
        beforeEachPost.run();
        Delivery delivery = outcome.apply(connectionId);
        if (delivery == Delivery.DELIVERED) {
            sent.add(new Sent(connectionId, new String(json, StandardCharsets.UTF_8)));
        }
        return delivery;
    }

    private Delivery outcome(String connectionId) {
        if (failing.containsKey(connectionId)) {
            throw failing.get(connectionId);
        }
        return gone.contains(connectionId) ? Delivery.GONE : Delivery.DELIVERED;
    }

    @Override
    public Optional<ConnectionStatus> get(String connectionId) {
        return Optional.empty();
    }

    @Override
    public Delivery delete(String connectionId) {
        if (closingError != null) {
            throw closingError;
        }
        return gone.add(connectionId) ? Delivery.DELIVERED : Delivery.GONE;
    }
}
