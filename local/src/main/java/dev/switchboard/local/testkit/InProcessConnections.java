package dev.switchboard.local.testkit;

import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.HttpAnswer;
import dev.switchboard.local.gateway.HttpRequest;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.DeliveryException.Cause;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls the gateway's @connections API without HTTP, and makes calls fail when the test requests it. Thread-safe. */
final class InProcessConnections implements ConnectionGateway {

    private static final int GONE = 410;
    private static final int THROTTLED = 429;

    private final String stage;
    private final Timeline timeline;
    private volatile @Nullable Gateway gateway;
    private int throttledPosts;
    private int failingPosts;

    InProcessConnections(String stage, Timeline timeline) {
        this.stage = stage;
        this.timeline = timeline;
    }

    /**
     * Sets the gateway. The gateway is created after this object, because the gateway's function needs this object to
     * send messages.
     */
    void reach(Gateway theGateway) {
        this.gateway = theGateway;
    }

    synchronized void throttleNext(int posts) {
        throttledPosts = posts;
    }

    synchronized void failNext(int posts) {
        failingPosts = posts;
    }

    synchronized void repair() {
        throttledPosts = 0;
        failingPosts = 0;
    }

    @Override
    public Delivery post(String connectionId, byte[] json, Duration atMost) {
        if (isThrottled()) {
            timeline.add(Timeline.NOBODY, "a post is throttled with 429");
            throw refusal(THROTTLED);
        }
        if (fails()) {
            timeline.add(Timeline.NOBODY, "a post fails: the callback endpoint does not answer");
            throw new DeliveryException(
                    Cause.UNREACHABLE, "The test has made the callback endpoint unreachable.", null);
        }
        return delivery(request("POST", connectionId, json));
    }

    private synchronized boolean isThrottled() {
        return throttledPosts > 0 && throttledPosts-- > 0;
    }

    private synchronized boolean fails() {
        return failingPosts > 0 && failingPosts-- > 0;
    }

    @Override
    public Delivery delete(String connectionId) {
        return delivery(request("DELETE", connectionId, new byte[0]));
    }

    @Override
    public Optional<ConnectionStatus> get(String connectionId) {
        HttpAnswer answer = request("GET", connectionId, new byte[0]);
        return delivery(answer) == Delivery.GONE ? Optional.empty() : Optional.of(status(answer.body()));
    }

    private HttpAnswer request(String method, String connectionId, byte[] body) {
        Gateway reached = gateway;
        if (reached == null) {
            throw new IllegalStateException(
                    "The handler sends a message in its constructor, but no client can be connected yet.");
        }
        String id = URLEncoder.encode(connectionId, StandardCharsets.UTF_8);
        return reached.request(new HttpRequest(method, "/" + stage + "/@connections/" + id, body));
    }

    private static Delivery delivery(HttpAnswer answer) {
        if (answer.status() == GONE) {
            return Delivery.GONE;
        }
        if (answer.status() >= 300) {
            throw refusal(answer.status());
        }
        return Delivery.DELIVERED;
    }

    private static DeliveryException refusal(int status) {
        Cause cause = switch (status) {
            case 400 -> Cause.BAD_CONNECTION_ID;
            case 403 -> Cause.FORBIDDEN;
            case 413 -> Cause.TOO_LARGE;
            case THROTTLED -> Cause.THROTTLED;
            default -> Cause.REFUSED;
        };
        return new DeliveryException(cause, "API Gateway answered with status " + status + ".", null);
    }

    private static ConnectionStatus status(String json) {
        return new ConnectionStatus(
                Instant.parse(JsonTree.textAt(json, "connectedAt")),
                Instant.parse(JsonTree.textAt(json, "lastActiveAt")),
                JsonTree.textAt(json, "identity", "sourceIp"));
    }
}
