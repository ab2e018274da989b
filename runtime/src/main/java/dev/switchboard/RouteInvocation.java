package dev.switchboard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.switchboard.connection.Connection;

/**
 * One event on its way to the route that handles it, as code around a route sees it. Belongs to one invocation, and is used by
 * one thread at a time.
 */
public interface RouteInvocation {
    /** Returns the event. */
    WebSocketEvent event();

    /**
     * Returns the connection that the event is about. It is read from the store at the first call; on {@code $disconnect} it is
     * the deleted entry. A connection that the store does not have is made from the event alone.
     *
     * @throws dev.switchboard.connection.ConnectionStoreException if the store cannot be read
     */
    Connection connection();

    /** Returns the key of the route that API Gateway has selected. */
    String routeKey();

    /**
     * Returns Lambda's context of the invocation.
     *
     * @throws IllegalStateException if the event was given to the handler without a context, as only tests do
     */
    Context context();
}
