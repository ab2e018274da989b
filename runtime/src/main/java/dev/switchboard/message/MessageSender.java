package dev.switchboard.message;

import java.time.Duration;
import java.util.Set;

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
 * <p>Routes get a sender from the {@code WebSocketRuntime}, which also makes one for programs that handle no events. A test of
 * a route may implement this interface itself.
 *
 * <pre>{@code
 * sender.broadcastToUser("alice", SystemMessage.of("signed_in", "You have signed in on another device."));
 * }</pre>
 */
public interface MessageSender {
    /** The largest message, in bytes of its JSON in UTF-8. */
    int MAX_MESSAGE_BYTES = 128 * 1024;

    /**
     * Sends a message to one connection. A connection that another gateway has open is {@code GONE} here, and its entry
     * stays. The first delivery to a connection moves the expiry of its entry, in the background.
     *
     * @throws DeliveryException if it could not be handed over for another reason than that the connection is gone
     * @throws IllegalArgumentException if the message has no JSON form
     * @throws IllegalStateException inside the {@code $connect} of that very connection, which opens only when the route
     *     has returned
     */
    Delivery sendMessage(String connectionId, Object message);

    /** Sends a message to all connections of a user. */
    default BroadcastResult broadcastToUser(String userId, Object message) {
        return broadcastToUser(userId, message, Set.of());
    }

    /** Sends a message to all connections of a user except those with these ids. */
    BroadcastResult broadcastToUser(String userId, Object message, Set<String> exceptConnectionIds);

    /** Sends a message to every connection. */
    default BroadcastResult broadcastToAll(Object message) {
        return broadcastToAll(message, Set.of());
    }

    /** Sends a message to every connection except those with these ids. */
    BroadcastResult broadcastToAll(Object message, Set<String> exceptConnectionIds);

    /**
     * Closes a connection, with code 1000. Its {@code $disconnect} follows. A client cannot be told the reason this way:
     * send it a message before.
     *
     * @throws DeliveryException if API Gateway refused for another reason than that the connection is gone
     */
    Delivery disconnect(String connectionId);

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
    TimeLimit limitTime(Duration atMost);

    /**
     * Waits, at most this long, until the entries of connections that turned out to be gone are removed, and the expiry of
     * those that were sent a message is moved. Handlers do so before they answer, because Lambda freezes what is still
     * running then; other programs need not.
     */
    void awaitCleanUp(Duration atMost);
}
