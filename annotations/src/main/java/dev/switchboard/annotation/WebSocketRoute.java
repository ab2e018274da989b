package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method the handler of one route of a WebSocket API on API Gateway.
 *
 * <p>Each class with such methods gets a generated Lambda handler in its own package, named after it:
 * {@code ChatRoutes} → {@code ChatRoutesHandler}, nested {@code Chat.Routes} → {@code Chat_RoutesHandler}.
 *
 * <pre>{@code
 * @WebSocketRoute("chat_message")
 * void chatMessage(Connection from, ChatMessage message) {
 *     sender.broadcastToAll(ChatResponse.complete(message.id(), message.text()));
 * }
 * }</pre>
 *
 * <p><b>Parameters.</b> Bound by type: {@code WebSocketEvent}, {@code Connection} (not on {@code $connect}, where none
 * exists yet), {@code DisconnectReason} (on {@code $disconnect} only), Lambda's {@code Context},
 * {@code APIGatewayV2WebSocketEvent}, and on message routes one payload: a record, a sealed interface of records, an
 * enum, a list or map of these, or a type with a codec of its own ({@link UseCodec}). Bound by annotation:
 * {@link Payload}, {@link ConnectionId}, {@link UserId}, {@link Header}, {@link QueryParam}, {@link AuthorizerContext},
 * {@link StageVariable}.
 *
 * <p><b>Return types.</b> On message routes {@code void} sends nothing back; anything else is the reply and makes the
 * route two-way (API Gateway then needs a route response, which the generated template has): a value becomes JSON, a
 * {@code WebSocketResponse} is taken as it is. On {@code $connect}: {@code void} accepts, {@code ConnectResult} decides,
 * {@code WebSocketResponse} decides by its status. On {@code $disconnect}: {@code void}. A {@code CompletionStage} of any of
 * these is awaited. Returning null for a reply is an error, unless the method is {@code @Nullable}: then the reply is JSON's
 * {@code null}.
 *
 * <p>The method may be package-private or public, static or not; it may not be private or generic. In an abstract class or
 * an interface the method may be abstract. It is then a route of each concrete class below, which gets the handler.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WebSocketRoute {
    /** The route that API Gateway calls before it opens a connection. */
    String CONNECT = "$connect";

    /** The route that API Gateway calls, as a best effort, after a connection has closed. */
    String DISCONNECT = "$disconnect";

    /** The route for messages that select no other route: no JSON, no selection property, or an unknown value of it. */
    String DEFAULT = "$default";

    /**
     * The route key, compared exactly and case-sensitively with what the API's route selection expression finds in a
     * message. Keys that begin with {@code $} are reserved to the three constants above.
     */
    String value();
}
