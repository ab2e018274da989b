package dev.switchboard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.switchboard.connection.Connection;

/**
 * One call of a route for one event. An application's code that runs before or after a route method can take it as a
 * parameter, and then does not depend on the class that generated handlers use. Use an instance only during its
 * invocation, and only from one thread at a time.
 */
public interface RouteInvocation {
    /** {@return the event} */
    WebSocketEvent event();

    /**
     * {@return the connection that the event is about} It is read from the store on the first call. On
     * {@code $disconnect} it is the deleted entry. If the store does not have the connection, it is built from the
     * event alone.
     *
     * @throws dev.switchboard.connection.ConnectionStoreException if the store cannot be read
     */
    Connection connection();

    /** {@return the key of the route that API Gateway has selected} */
    String routeKey();

    /**
     * {@return Lambda's context of the invocation}
     *
     * @throws IllegalStateException if the event was passed to the handler without a context, which happens only in
     *     tests
     */
    Context context();
}
