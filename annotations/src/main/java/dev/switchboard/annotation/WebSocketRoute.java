package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method the handler of one route of a WebSocket API on API Gateway.
 *
 * <p>For each class with route methods, a Lambda handler is generated in the same package and named after the class:
 * {@code ChatRoutes} → {@code ChatRoutesHandler}, nested {@code Chat.Routes} → {@code Chat_RoutesHandler}.
 *
 * <pre>{@code
 * @WebSocketRoute("chat_message")
 * void chatMessage(Connection from, ChatMessage message) {
 *     sender.broadcastToAll(ChatResponse.complete(message.id(), message.text()));
 * }
 * }</pre>
 *
 * <p>These parameters are bound by their type:
 *
 * <ul>
 *   <li>{@code WebSocketEvent}, {@code APIGatewayV2WebSocketEvent} and Lambda's {@code Context}
 *   <li>{@code Connection}, except on {@code $connect}, where the connection does not exist yet
 *   <li>{@code DisconnectReason}, on {@code $disconnect} only
 *   <li>on message routes one payload: a record, a sealed interface of records, an enum, a list or map of these, or a
 *       type with its own codec ({@link UseCodec})
 * </ul>
 *
 * <p>Other parameters are bound by an annotation: {@link Payload}, {@link ConnectionId}, {@link UserId},
 * {@link Header}, {@link QueryParam}, {@link AuthorizerContext}, {@link StageVariable}.
 *
 * <p>The return type depends on the route:
 *
 * <ul>
 *   <li>On a message route, {@code void} sends nothing back. Any other type makes the route two-way, and the returned
 *       value is the reply: a {@code WebSocketResponse} is used as it is, and any other value is written as JSON. API
 *       Gateway needs a route response for a two-way route; the generated template declares the route response. If the
 *       method is {@code @Nullable}, a null reply is sent as the JSON value {@code null}; otherwise, returning null is
 *       an error.
 *   <li>On {@code $connect}, {@code void} accepts the connection. {@code ConnectResult} accepts or refuses the
 *       connection, and so does {@code WebSocketResponse} by its status.
 *   <li>On {@code $disconnect}, only {@code void} is allowed.
 * </ul>
 *
 * <p>A method may also return a {@code CompletionStage} of one of these types. The handler waits for the stage.
 *
 * <p>The method may be package-private or public, static or not. It may be neither private nor generic. In an abstract
 * class or an interface the method may be abstract. An abstract method is a route of each concrete subclass, and the
 * subclass gets the handler.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WebSocketRoute {
    /** Route that API Gateway calls before it opens a connection. */
    String CONNECT = "$connect";

    /** Route that API Gateway calls, on a best-effort basis, after a connection has closed. */
    String DISCONNECT = "$disconnect";

    /**
     * Route for messages that select no other route: the message is not JSON, lacks the property that the route
     * selection expression reads, or has a value there that is not a route key of the API.
     */
    String DEFAULT = "$default";

    /**
     * {@return the route key} API Gateway compares the key, case-sensitively, with the value that the API's route
     * selection expression finds in a message. Of the keys that begin with {@code $}, only the three constants above
     * are allowed.
     */
    String value();
}
