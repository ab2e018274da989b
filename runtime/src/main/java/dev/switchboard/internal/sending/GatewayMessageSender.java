package dev.switchboard.internal.sending;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.internal.Backoff;
import dev.switchboard.internal.tracking.TrackedConnections;
import dev.switchboard.json.JsonWriter;
import dev.switchboard.json.MessageCodecs;
import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import dev.switchboard.message.BroadcastResult;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.MessageSender;
import dev.switchboard.message.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Sends messages through a {@link ConnectionGateway}. Broadcasts read their recipients from the connection store.
 * Thread-safe.
 */
public final class GatewayMessageSender implements MessageSender {
    /** Maximum time for which a broadcast waits until the entries of gone connections are removed. */
    private static final Duration MAX_CLEAN_UP = Duration.ofSeconds(2);

    private final ConnectionGateway gateway;
    private final TrackedConnections connections;
    private final LogSink log;
    private final int broadcastConcurrency;
    private final RetryingPost posts;
    private final BackgroundWork cleanUp = new BackgroundWork("switchboard-clean-up");
    private final GoneConnections gone;
    private final TimeLimits limits;

    /**
     * Creates a sender.
     *
     * @param broadcastConcurrency how many sends of a broadcast run at a time
     * @param pauses how a thread waits before a retry
     */
    public GatewayMessageSender(
            ConnectionGateway gateway,
            TrackedConnections connections,
            int broadcastConcurrency,
            Backoff.Sleeper pauses) {
        if (broadcastConcurrency < 1) {
            throw new IllegalArgumentException(
                    "A broadcast must send to at least one connection at a time, not " + broadcastConcurrency + ".");
        }
        this.gateway = gateway;
        this.connections = connections;
        this.log = connections.log();
        this.broadcastConcurrency = broadcastConcurrency;
        this.posts = new RetryingPost(gateway, connections.clock(), pauses);
        this.gone = new GoneConnections(connections, cleanUp);
        this.limits = new TimeLimits(connections.clock());
    }

    @Override
    public Delivery sendMessage(String connectionId, Object message) {
        refuseWhileOpening(connectionId);
        byte[] json = json(message);
        Instant tried = connections.clock().instant();
        try {
            Delivery delivery = cleanedUp(connectionId, tried, posts.post(connectionId, json, limits.current()));
            if (delivery == Delivery.DELIVERED && connections.activity().isNews(connectionId)) {
                cleanUp.add(1, () -> connections.activity().delivered(connectionId));
            }
            return delivery;
        } catch (DeliveryException e) {
            throw logged("A message could not be delivered.", connectionId, e);
        }
    }

    @Override
    public BroadcastResult broadcastToUser(String userId, Object message, Set<String> exceptConnectionIds) {
        return broadcast(store -> store.findByUser(userId), json(message), exceptConnectionIds);
    }

    @Override
    public BroadcastResult broadcastToAll(Object message, Set<String> exceptConnectionIds) {
        return broadcast(ConnectionStore::findAll, json(message), exceptConnectionIds);
    }

    @Override
    public Delivery disconnect(String connectionId) {
        refuseWhileOpening(connectionId);
        Instant tried = connections.clock().instant();
        try {
            return cleanedUp(connectionId, tried, gateway.delete(connectionId));
        } catch (DeliveryException e) {
            throw logged("A connection could not be closed.", connectionId, e);
        }
    }

    @Override
    public TimeLimit limitTime(Duration atMost) {
        return limits.open(atMost);
    }

    @Override
    public void awaitCleanUp(Duration atMost) {
        if (cleanUp.isUnderWay()) { // Usually false, which saves reading the clock.
            cleanUp.await(limits.left(atMost));
        }
    }

    private BroadcastResult broadcast(
            Function<ConnectionStore, Stream<Connection>> read, byte[] json, Set<String> except) {
        Instant end = limits.current();
        GoneConnections.Batch closed = gone.batch();
        Broadcast broadcast = new Broadcast(
                broadcastConcurrency, recipient -> sendTo(recipient, json, end, closed), () -> limits.isUp(end));
        try (Stream<Connection> recipients = read.apply(until(end))) {
            broadcast.run(recipients
                    .filter(recipient ->
                            !connections.gateway().isForeign(recipient) && !except.contains(recipient.connectionId()))
                    .iterator());
        } catch (RuntimeException e) {
            log.write(LogEntry.error("A broadcast stopped because the connections could not be read. Result so"
                            + " far: " + broadcast.result() + ".")
                    .error(e));
            throw e;
        } finally {
            closed.remove();
            awaitCleanUp(MAX_CLEAN_UP);
        }
        return finished(broadcast);
    }

    private ConnectionStore until(Instant end) {
        return end.equals(Instant.MAX)
                ? connections.store()
                : connections.store().readingUntil(end);
    }

    private BroadcastResult finished(Broadcast broadcast) {
        BroadcastResult result = broadcast.result();
        logFailures(result);
        VirtualMachineError fatal = broadcast.fatalError();
        if (fatal != null) {
            throw fatal;
        }
        return result;
    }

    /**
     * Sends to one recipient, unless the recipient was reported as gone a moment ago. The entry of the recipient is
     * removed only after a new report, because the earlier report may date from before the connection was opened.
     */
    private Delivery sendTo(Connection recipient, byte[] json, Instant end, GoneConnections.Batch closed) {
        String id = recipient.connectionId();
        Instant tried = connections.clock().instant();
        if (connections.opening().isReportedGone(id, tried)) {
            return Delivery.GONE;
        }
        Delivery delivery = posts.post(id, json, end);
        if (delivery == Delivery.DELIVERED) {
            connections.opening().seenOpen(id);
            connections.activity().seen(recipient);
        } else {
            connections.opening().reportedGone(recipient, connections.clock().instant());
            connections.activity().closed(id);
            closed.add(recipient, tried);
        }
        return delivery;
    }

    private DeliveryException logged(String message, String connectionId, DeliveryException failure) {
        log.write(LogEntry.error(message).connectionId(connectionId).error(failure));
        return failure;
    }

    private void logFailures(BroadcastResult result) {
        if (result.endedEarly().isPresent()) {
            logFailure("A broadcast ended before every connection was tried: " + result + ".", result);
        } else if (result.failed() > 0) {
            logFailure("A broadcast could not reach " + result.failed() + " connections.", result);
        }
    }

    private void logFailure(String message, BroadcastResult result) {
        LogEntry entry = LogEntry.error(message);
        log.write(result.failures().values().stream()
                .findFirst()
                .map(entry::error)
                .orElse(entry));
    }

    private Delivery cleanedUp(String connectionId, Instant tried, Delivery delivery) {
        if (delivery == Delivery.GONE) {
            connections.activity().closed(connectionId);
            gone.remove(connectionId, tried);
        } else {
            connections.opening().seenOpen(connectionId);
        }
        return delivery;
    }

    private void refuseWhileOpening(String connectionId) {
        if (connections.opening().contains(connectionId)) {
            throw new IllegalStateException("Connection " + connectionId + " is not open yet. API Gateway opens it when"
                    + " its $connect route has returned. Send from the route of the client's first message instead.");
        }
    }

    private static byte[] json(Object message) {
        JsonWriter out = JsonWriter.create();
        MessageCodecs.write(out, message);
        byte[] json = out.bytes();
        if (json.length > MAX_MESSAGE_BYTES) {
            throw new DeliveryException(
                    DeliveryException.Cause.TOO_LARGE,
                    "The message has " + json.length + " bytes; API Gateway delivers at most " + MAX_MESSAGE_BYTES
                            + ". Split the message, or send a link to its content.",
                    null);
        }
        return json;
    }
}
