package dev.switchboard.message;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionActivity;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.GatewayIdentity;
import dev.switchboard.connection.OpeningConnections;
import dev.switchboard.internal.Backoff;
import dev.switchboard.json.JsonWriter;
import dev.switchboard.json.MessageCodecs;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Sends messages to connections: to one, to all of a user, to everyone.
 *
 * <p>A message is a record with {@code @WebSocketMessage} (such as {@link ChatResponse}), a map with text keys, or
 * {@code RawJson}. It may be at most 128 KiB as JSON, API Gateway's limit.
 *
 * <p>A connection that is gone is no error: its entry is removed from the store, without delaying or failing the send.
 * Other failures are logged and thrown, as {@link DeliveryException}, to the caller of a single send, and counted in the
 * result of a broadcast.
 *
 * <p>A send is tried again where API Gateway throttles, fails, or cannot be reached. If the first attempt had reached API
 * Gateway and only its answer was lost, the message arrives twice. A client for which that matters needs an id in the
 * message.
 *
 * <p>A broadcast sends to several connections in parallel, carries on past failures, and returns once every send has ended.
 * It ends early if its {@linkplain #limitTime time} is up or its thread is interrupted; its {@link BroadcastResult} shows
 * that. If a send ends with an error of the virtual machine, such as too little memory, the broadcast carries on and then
 * throws that error.
 *
 * <p>Several APIs or stages may keep their connections in one table. A broadcast leaves out those that another gateway has
 * opened. The entry of such a connection is never removed, whatever API Gateway answers. A sender without a known gateway
 * sends to every connection, and removes only entries that name no gateway.
 *
 * <p>Order: messages that one thread sends to one connection one after the other arrive in that order in practice; API
 * Gateway promises none. Thread-safe; one instance serves a whole process.
 *
 * <pre>{@code
 * sender.broadcastToUser("alice", SystemMessage.of("signed_in", "You have signed in on another device."));
 * }</pre>
 */
public final class MessageSender {
    /** The largest message, in bytes of its JSON in UTF-8. */
    public static final int MAX_MESSAGE_BYTES = 128 * 1024;

    /** How long a broadcast waits for the removal of those that were gone. */
    private static final Duration MAX_CLEAN_UP = Duration.ofSeconds(2);

    private final ConnectionGateway gateway;
    private final RetryingPost posts;
    private final ConnectionStore connections;
    private final ConnectionActivity activity;
    private final OpeningConnections opening;
    private final GatewayIdentity identity;
    private final BackgroundWork cleanUp = new BackgroundWork("switchboard-clean-up");
    private final GoneConnections gone;
    private final TimeLimits limits;
    private final int broadcastConcurrency;
    private final Clock clock;
    private final LogSink log;

    /** Sends through this gateway to the connections of this store. {@code WebSocketRuntime} makes one for routes. */
    public MessageSender(
            ConnectionGateway gateway,
            ConnectionStore connections,
            ConnectionActivity activity,
            OpeningConnections opening,
            int broadcastConcurrency,
            Clock clock,
            LogSink log) {
        this(gateway, connections, activity, opening, broadcastConcurrency, clock, log, Backoff.Sleeper.THREAD);
    }

    /** The same, waiting between attempts as it is told. */
    public MessageSender(
            ConnectionGateway gateway,
            ConnectionStore connections,
            ConnectionActivity activity,
            OpeningConnections opening,
            int broadcastConcurrency,
            Clock clock,
            LogSink log,
            Backoff.Sleeper sleeper) {
        this(
                gateway,
                connections,
                activity,
                opening,
                broadcastConcurrency,
                clock,
                log,
                sleeper,
                GatewayIdentity.unknown());
    }

    /** Makes the same sender through a gateway of this identity. */
    public MessageSender(
            ConnectionGateway gateway,
            ConnectionStore connections,
            ConnectionActivity activity,
            OpeningConnections opening,
            int broadcastConcurrency,
            Clock clock,
            LogSink log,
            Backoff.Sleeper sleeper,
            GatewayIdentity identity) {
        if (broadcastConcurrency < 1) {
            throw new IllegalArgumentException(
                    "A broadcast sends to at least one connection at a time, not " + broadcastConcurrency + ".");
        }
        this.gateway = gateway;
        this.posts = new RetryingPost(gateway, clock, sleeper);
        this.connections = connections;
        this.activity = activity;
        this.opening = opening;
        this.identity = identity;
        this.gone = new GoneConnections(connections, identity, cleanUp, log);
        this.limits = new TimeLimits(clock);
        this.broadcastConcurrency = broadcastConcurrency;
        this.clock = clock;
        this.log = log;
    }

    /**
     * A sender for programs that are no WebSocket handler: a consumer of a queue, a step function's task, a service. Region
     * and credentials come from the environment, as the AWS SDK's usually do. Make one and keep it; those with the same
     * endpoint share their HTTP connections.
     *
     * <p>In a Lambda function, {@linkplain #limitTime limit the time} to what is left of the invocation.
     *
     * @param endpoint the callback endpoint, {@code https://<api>.execute-api.<region>.amazonaws.com/<stage>}, or of a custom
     *     domain {@code https://<domain>[/<base path>]} without the stage; where other APIs share the table, a sender at a
     *     custom domain also needs {@code WEBSOCKET_GATEWAY_ID}, which counts unless {@code WEBSOCKET_API_ENDPOINT} names
     *     another endpoint
     * @param table the DynamoDB table of connections
     */
    public static MessageSender create(URI endpoint, String table) {
        return WebSocketRuntime.builder()
                .endpoint(endpoint)
                .connectionsTable(table)
                .build()
                .sender();
    }

    /**
     * Sends a message to one connection. A connection that another gateway has open is {@code GONE} here, and its entry
     * stays. The first delivery to a connection moves the expiry of its entry, in the background.
     *
     * @throws DeliveryException if it could not be handed over for another reason than that the connection is gone
     * @throws IllegalArgumentException if the message has no JSON form
     * @throws IllegalStateException inside the {@code $connect} of that very connection, which opens only when the route
     *     has returned
     */
    public Delivery sendMessage(String connectionId, Object message) {
        refuseWhileOpening(connectionId);
        byte[] json = json(message);
        Instant tried = clock.instant();
        try {
            Delivery delivery = cleanedUp(connectionId, tried, posts.post(connectionId, json, limits.current()));
            if (delivery == Delivery.DELIVERED && activity.isNews(connectionId)) {
                cleanUp.add(1, () -> activity.delivered(connectionId));
            }
            return delivery;
        } catch (DeliveryException e) {
            log.write(LogEntry.error("A message could not be delivered.")
                    .connectionId(connectionId)
                    .error(e));
            throw e;
        }
    }

    /** Sends a message to all connections of a user. */
    public BroadcastResult broadcastToUser(String userId, Object message) {
        return broadcastToUser(userId, message, Set.of());
    }

    /** Sends a message to all connections of a user but those with these ids. */
    public BroadcastResult broadcastToUser(String userId, Object message, Set<String> exceptConnectionIds) {
        return broadcast(store -> store.findByUser(userId), json(message), exceptConnectionIds);
    }

    /** Sends a message to every connection. */
    public BroadcastResult broadcastToAll(Object message) {
        return broadcastToAll(message, Set.of());
    }

    /** Sends a message to every connection but those with these ids. */
    public BroadcastResult broadcastToAll(Object message, Set<String> exceptConnectionIds) {
        return broadcast(ConnectionStore::findAll, json(message), exceptConnectionIds);
    }

    /**
     * Closes a connection, with code 1000. Its {@code $disconnect} follows. A client cannot be told the reason this way:
     * send it a message before.
     *
     * @throws DeliveryException if API Gateway refused for another reason than that the connection is gone
     */
    public Delivery disconnect(String connectionId) {
        refuseWhileOpening(connectionId);
        Instant tried = clock.instant();
        try {
            return cleanedUp(connectionId, tried, gateway.delete(connectionId));
        } catch (DeliveryException e) {
            log.write(LogEntry.error("A connection could not be closed.")
                    .connectionId(connectionId)
                    .error(e));
            throw e;
        }
    }

    /**
     * Limits the time of what this thread sends until the limit is closed. Attempts end by then, and so does a broadcast: it
     * stops reading connections, and those that it has not tried are left out. Handlers of a WebSocket API limit their time
     * themselves; do the same in another Lambda function, with a second or so less than its remaining time.
     *
     * <pre>{@code
     * TimeLimit limit = sender.limitTime(Duration.ofMillis(context.getRemainingTimeInMillis() - 1_000));
     * try {
     *     sender.broadcastToAll(news);
     * } finally {
     *     limit.close();
     * }
     * }</pre>
     */
    public TimeLimit limitTime(Duration atMost) {
        return limits.open(atMost);
    }

    /**
     * Waits, at most this long, until the entries of connections that turned out to be gone are removed, and the expiry of
     * those that were sent a message is moved. Handlers do so before they answer, because Lambda freezes what is still
     * running then; other programs need not.
     */
    public void awaitCleanUp(Duration atMost) {
        if (cleanUp.isUnderWay()) { // As a rule it is not, and the time need not be asked for.
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
                    .filter(recipient -> !identity.isForeign(recipient) && !except.contains(recipient.connectionId()))
                    .iterator());
        } catch (RuntimeException e) {
            log.write(LogEntry.error("A broadcast broke off, because the connections could not be read: "
                            + broadcast.result() + " until then.")
                    .error(e));
            throw e;
        } finally {
            closed.remove();
            awaitCleanUp(MAX_CLEAN_UP);
        }
        return finished(broadcast);
    }

    private ConnectionStore until(Instant end) {
        return end.equals(Instant.MAX) ? connections : connections.readingUntil(end);
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

    /** Only a post shows that an entry may go: a report that is remembered is as old as the post that it comes from. */
    private Delivery sendTo(Connection recipient, byte[] json, Instant end, GoneConnections.Batch closed) {
        String id = recipient.connectionId();
        Instant tried = clock.instant();
        if (opening.isReportedGone(id, tried)) {
            return Delivery.GONE;
        }
        Delivery delivery = posts.post(id, json, end);
        if (delivery == Delivery.DELIVERED) {
            opening.seenOpen(id);
            activity.seen(recipient);
        } else {
            opening.reportedGone(recipient, clock.instant());
            activity.closed(id);
            closed.add(recipient, tried);
        }
        return delivery;
    }

    private void logFailures(BroadcastResult result) {
        if (result.endedEarly().isPresent()) {
            logFailure("A broadcast ended before everyone was tried: " + result + ".", result);
        } else if (result.failed() > 0) {
            logFailure(result.failed() + " connections could not be reached by a broadcast.", result);
        }
    }

    private void logFailure(String message, BroadcastResult result) {
        LogEntry entry = LogEntry.error(message);
        DeliveryException failure = result.aFailure();
        log.write(failure == null ? entry : entry.error(failure));
    }

    private Delivery cleanedUp(String connectionId, Instant tried, Delivery delivery) {
        if (delivery == Delivery.GONE) {
            activity.closed(connectionId);
            gone.remove(connectionId, tried);
        } else {
            opening.seenOpen(connectionId);
        }
        return delivery;
    }

    private void refuseWhileOpening(String connectionId) {
        if (opening.contains(connectionId)) {
            throw new IllegalStateException("Connection " + connectionId + " is not open yet: API Gateway opens it when"
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
                            + ". Send it in parts, or a link to it.",
                    null);
        }
        return json;
    }
}
