package dev.switchboard.message;

import java.time.Duration;
import java.util.Set;

/**
 * Sends messages to one connection, to all connections of a user, or to all connections.
 *
 * <p>A message is a record with {@code @WebSocketMessage} (such as {@link ChatResponse}), a map with text keys, or
 * {@code RawJson}. The JSON of a message must not exceed 128 KiB, which is API Gateway's limit.
 *
 * <p>A connection that is gone is not an error. The entry of such a connection is removed from the store in the
 * background. Any other failure is logged, and a single send throws it as a {@link DeliveryException}, while a
 * broadcast counts it in its result.
 *
 * <p>A send is retried if API Gateway throttles, fails, or cannot be reached. If an attempt has reached API Gateway and
 * only the response was lost, the message arrives twice. If a duplicate matters to a client, include an id in the
 * message.
 *
 * <p>A broadcast sends to several connections in parallel, carries on past failures, and returns once every send has
 * ended. A broadcast ends early if its {@linkplain #limitTime time} runs out or its thread is interrupted; the
 * {@link BroadcastResult} then has the reason. If a send throws an error of the Java virtual machine, such as a lack of
 * memory, the broadcast carries on and then throws that error.
 *
 * <p>Several APIs or stages, each called a gateway here, may keep their connections in one table. A broadcast leaves
 * out connections that another gateway has opened, and never removes their entries. If the gateway of a sender is
 * unknown, the sender broadcasts to every connection and removes only entries without a gateway.
 *
 * <p>API Gateway does not guarantee an order, but in practice messages that one thread sends to one connection arrive
 * in the order in which they were sent. Implementations must be thread-safe. One instance serves a whole process.
 *
 * <p>Routes get a sender from the {@code WebSocketRuntime}, which also creates senders for programs that handle no
 * events. A test of a route may implement this interface itself.
 *
 * <pre>{@code
 * sender.broadcastToUser("alice", SystemMessage.of("signed_in", "You have signed in on another device."));
 * }</pre>
 */
public interface MessageSender {
    /** Size of the largest message, in bytes of its JSON in UTF-8. */
    int MAX_MESSAGE_BYTES = 128 * 1024;

    /**
     * Sends a message to one connection. For a connection of another gateway the result is {@code GONE}, and its entry
     * is kept. The first delivery to a connection extends its entry in the background.
     *
     * @param connectionId the id of the connection
     * @param message the message
     * @return the outcome
     * @throws DeliveryException if the message could not be delivered, unless the connection is known to be gone
     * @throws IllegalArgumentException if the message has no JSON form
     * @throws IllegalStateException if the {@code $connect} route of the connection is still running, because the
     *     connection opens only when the route has returned
     */
    Delivery sendMessage(String connectionId, Object message);

    /**
     * Sends a message to all connections of a user.
     *
     * @param userId the id of the user
     * @param message the message
     * @return the outcome of the broadcast
     */
    default BroadcastResult broadcastToUser(String userId, Object message) {
        return broadcastToUser(userId, message, Set.of());
    }

    /**
     * Sends a message to all connections of a user except those with the given ids.
     *
     * @param userId the id of the user
     * @param message the message
     * @param exceptConnectionIds the ids of connections to leave out
     * @return the outcome of the broadcast
     */
    BroadcastResult broadcastToUser(String userId, Object message, Set<String> exceptConnectionIds);

    /**
     * Sends a message to every connection.
     *
     * @param message the message
     * @return the outcome of the broadcast
     */
    default BroadcastResult broadcastToAll(Object message) {
        return broadcastToAll(message, Set.of());
    }

    /**
     * Sends a message to every connection except those with the given ids.
     *
     * @param message the message
     * @param exceptConnectionIds the ids of connections to leave out
     * @return the outcome of the broadcast
     */
    BroadcastResult broadcastToAll(Object message, Set<String> exceptConnectionIds);

    /**
     * Closes a connection with code 1000. The {@code $disconnect} of the connection follows. The client does not
     * receive a reason; to give a reason, send a message first.
     *
     * @param connectionId the id of the connection
     * @return the outcome
     * @throws DeliveryException if the connection could not be closed, unless the connection is known to be gone
     */
    Delivery disconnect(String connectionId);

    /**
     * Limits the time of everything that this thread sends until the limit is closed. When the time runs out, attempts
     * in progress fail, and a broadcast stops reading connections and leaves out those that it has not tried. Handlers
     * of a WebSocket API limit the time themselves. In another Lambda function, limit the time to about a second less
     * than the remaining time.
     *
     * <pre>{@code
     * TimeLimit limit = sender.limitTime(Duration.ofMillis(context.getRemainingTimeInMillis() - 1_000));
     * try {
     *     sender.broadcastToAll(news);
     * } finally {
     *     limit.close();
     * }
     * }</pre>
     *
     * @param atMost the time within which messages must be sent
     * @return the limit, which ends when it is closed
     */
    TimeLimit limitTime(Duration atMost);

    /**
     * Waits, at most the given time, for work in the background: removing the entries of connections that turned out to
     * be gone, and extending the entries of connections that received a message. Handlers wait before they respond,
     * because Lambda freezes threads that are still running then. Other programs need not wait.
     *
     * @param atMost the longest time to wait
     */
    void awaitCleanUp(Duration atMost);
}
