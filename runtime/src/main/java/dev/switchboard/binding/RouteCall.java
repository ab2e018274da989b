package dev.switchboard.binding;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import dev.switchboard.ClientErrorException;
import dev.switchboard.ConnectResult;
import dev.switchboard.DisconnectReason;
import dev.switchboard.RouteInvocation;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.connection.Connection;
import dev.switchboard.internal.Subprotocols;
import dev.switchboard.json.Json;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonFormatException;
import dev.switchboard.message.ErrorMessage;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a route method for one event. Generated handlers use the call to bind the arguments of the method, and to
 * convert the result of the method to a response. Not thread-safe.
 */
public final class RouteCall implements RouteInvocation {
    private final WebSocketEvent event;
    private final Supplier<Connection> stored;
    private @Nullable Connection connection;

    /**
     * Creates a call for an event.
     *
     * @param event the event
     * @param stored finds the connection of the event; it is called at most once, and only if the route needs the
     *     connection
     */
    public RouteCall(WebSocketEvent event, Supplier<Connection> stored) {
        this.event = event;
        this.stored = stored;
    }

    @Override
    public String routeKey() {
        return event.routeKey();
    }

    @Override
    public WebSocketEvent event() {
        return event;
    }

    /** {@return the event as the event class of the AWS library} */
    public APIGatewayV2WebSocketEvent awsEvent() {
        return AwsEvents.toAws(event);
    }

    @Override
    public Context context() {
        return event.lambdaContext()
                .orElseThrow(() -> new IllegalStateException(
                        "The event did not come from Lambda, so it has no Context. Give it one with"
                                + " WebSocketEvent.Builder.lambdaContext."));
    }

    /** {@return the id of the connection} */
    public String connectionId() {
        return event.connectionId();
    }

    @Override
    public Connection connection() {
        Connection loaded = connection;
        if (loaded == null) {
            loaded = stored.get();
            connection = loaded;
        }
        return loaded;
    }

    /**
     * {@return why the connection has closed} For events other than {@code $disconnect}, the reason has the code
     * {@link DisconnectReason#NO_STATUS} and an empty text.
     */
    public DisconnectReason disconnectReason() {
        return event.disconnectReason().orElseGet(() -> new DisconnectReason(DisconnectReason.NO_STATUS, ""));
    }

    /**
     * {@return the authorizer's principal or, if there is none, the user stored with the connection} On
     * {@code $connect} no user is stored yet.
     */
    public TextValue userId() {
        String userId = event.principalId().orElse(null);
        if (userId == null && !"$connect".equals(event.routeKey())) {
            userId = connection().userId().orElse(null);
        }
        return new TextValue("The user id", userId);
    }

    /**
     * {@return a header of the handshake}
     *
     * @param name the name of the header
     */
    public TextValue header(String name) {
        return new TextValue(named("Header", name), event.headers().value(name).orElse(null));
    }

    /**
     * {@return all values of a header of the handshake} Each subprotocol that the client offers is a separate value.
     *
     * @param name the name of the header
     */
    public TextList headers(String name) {
        List<String> values = event.headers().all(name);
        return new TextList(
                named("Header", name), name.equalsIgnoreCase(Subprotocols.HEADER) ? Subprotocols.of(values) : values);
    }

    /**
     * {@return a parameter of the query string with which the client connects}
     *
     * @param name the name of the parameter
     */
    public TextValue queryParam(String name) {
        return new TextValue(
                named("Query parameter", name),
                event.queryParameters().value(name).orElse(null));
    }

    /**
     * {@return all values of a parameter of the query string with which the client connects}
     *
     * @param name the name of the parameter
     */
    public TextList queryParams(String name) {
        return new TextList(
                named("Query parameter", name), event.queryParameters().all(name));
    }

    /**
     * {@return a value from the authorizer's context}
     *
     * @param name the key in the authorizer's context
     */
    public TextValue authorizerContext(String name) {
        return new TextValue(named("Authorizer value", name), event.authorizer().get(name));
    }

    /**
     * {@return a variable of the stage}
     *
     * @param name the name of the variable
     */
    public TextValue stageVariable(String name) {
        return new TextValue(
                named("Stage variable", name), event.stageVariables().get(name));
    }

    /** {@return the text of the message, exactly as it arrived} */
    public String text() {
        return event.body();
    }

    /**
     * {@return the value that the codec reads from the message}
     *
     * @param <T> the type of the value
     * @param codec the codec of the value
     * @throws ClientErrorException with status 400 if the codec cannot read the message
     */
    public <T> T payload(JsonCodec<T> codec) {
        try {
            return Json.read(event.body(), codec);
        } catch (JsonFormatException e) {
            ClientErrorException refusal = ClientErrorException.loggable(
                    400,
                    ErrorMessage.BAD_REQUEST,
                    e.path() + ": " + e.expectation(),
                    e.loggablePath() + ": " + e.expectation());
            refusal.initCause(e.getCause());
            throw refusal;
        }
    }

    /**
     * Waits for an asynchronous result and returns it.
     *
     * @param <T> the type of the value
     * @param stage the result that is awaited
     * @return the result
     * @throws Exception the exception with which the result failed, as if the route method had thrown it
     */
    public <T> T await(CompletionStage<T> stage) throws Exception {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** {@return the response that accepts the connection} */
    public WebSocketResponse connected() {
        return WebSocketResponse.ok();
    }

    /**
     * {@return the response that accepts or refuses the connection}
     *
     * @param result the decision
     */
    public WebSocketResponse connected(ConnectResult result) {
        return result.toResponse();
    }

    /**
     * {@return the response of the route, which accepts the connection if its status is 2xx, and refuses it otherwise}
     *
     * @param response the response
     */
    public WebSocketResponse connected(WebSocketResponse response) {
        return response;
    }

    /** {@return the response for an event that has been handled and for which nothing is sent to the client} */
    public WebSocketResponse done() {
        return WebSocketResponse.ok();
    }

    /**
     * {@return the response whose reply is the given value as JSON, with the {@code correlationId} of the message, if
     * any}
     *
     * @param <T> the type of the value
     * @param codec the codec of the value
     * @param value the value
     */
    public <T> WebSocketResponse reply(JsonCodec<T> codec, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(
                    "Route " + event.routeKey() + " returned null, but a two-way route must reply:"
                            + " API Gateway would send an empty message. Return a value, or make the method void.");
        }
        return WebSocketResponse.ok(replyText(codec, value));
    }

    /**
     * {@return a value as the JSON of a reply, with the {@code correlationId} of the message, if any}
     *
     * @param <T> the type of the value
     * @param codec the codec of the value
     * @param value the value
     */
    public <T> String replyText(JsonCodec<T> codec, T value) {
        return Replies.json(event, codec, value);
    }

    /**
     * {@return the response of the route, whose body is the reply}
     *
     * @param response the response
     */
    public WebSocketResponse reply(@Nullable WebSocketResponse response) {
        if (response == null || response.body().isEmpty()) {
            throw new IllegalStateException("Route " + event.routeKey() + " returned a response without a body, but a"
                    + " two-way route must reply: API Gateway would send an empty message.");
        }
        return response;
    }

    /** {@return the exception to throw if no method handles the route} */
    public ClientErrorException unknownRoute() {
        return ClientErrorException.loggable(400, ErrorMessage.UNKNOWN_ROUTE, "Unknown route key");
    }

    private static String named(String kind, String name) {
        return kind + " \"" + name + "\"";
    }
}
