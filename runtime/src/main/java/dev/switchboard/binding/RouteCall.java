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
 * One event on its way to the route method that handles it, and that method's result on its way back. Generated handlers
 * take a method's arguments from here. Used by one thread.
 */
public final class RouteCall implements RouteInvocation {
    private final WebSocketEvent event;
    private final Supplier<Connection> stored;
    private @Nullable Connection connection;

    /**
     * Creates the call that an event makes.
     *
     * @param stored finds the connection of the event; asked at most once, and only if the route needs the connection
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

    /** The event in the class that the AWS library has for it. */
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

    /** The id of the connection. */
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

    /** Why the connection has closed; without a code and text on events other than {@code $disconnect}. */
    public DisconnectReason disconnectReason() {
        return event.disconnectReason().orElseGet(() -> new DisconnectReason(DisconnectReason.NO_STATUS, ""));
    }

    /** The authorizer's principal, else, on routes other than {@code $connect}, whom {@code $connect} accepted. */
    public TextValue userId() {
        String userId = event.principalId().orElse(null);
        if (userId == null && !"$connect".equals(event.routeKey())) {
            userId = connection().userId().orElse(null);
        }
        return new TextValue("The user id", userId);
    }

    /** A header of the handshake. */
    public TextValue header(String name) {
        return new TextValue(named("Header", name), event.headers().value(name).orElse(null));
    }

    /** All values of a header of the handshake; each subprotocol that the client offers is a value of its own. */
    public TextList headers(String name) {
        List<String> values = event.headers().all(name);
        return new TextList(
                named("Header", name), name.equalsIgnoreCase(Subprotocols.HEADER) ? Subprotocols.of(values) : values);
    }

    /** A parameter of the query with which the client connects. */
    public TextValue queryParam(String name) {
        return new TextValue(
                named("Query parameter", name),
                event.queryParameters().value(name).orElse(null));
    }

    /** All values of a parameter of the query with which the client connects. */
    public TextList queryParams(String name) {
        return new TextList(
                named("Query parameter", name), event.queryParameters().all(name));
    }

    /** A value that the authorizer attached. */
    public TextValue authorizerContext(String name) {
        return new TextValue(named("Authorizer value", name), event.authorizer().get(name));
    }

    /** A variable of the stage. */
    public TextValue stageVariable(String name) {
        return new TextValue(
                named("Stage variable", name), event.stageVariables().get(name));
    }

    /** The message as it came. */
    public String text() {
        return event.body();
    }

    /** The message as what the codec reads from its JSON; the client's error, a 400, where that is not in it. */
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

    /** Waits for an asynchronous result; what it failed with is thrown as if the method had thrown it. */
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

    /** The connection is accepted. */
    public WebSocketResponse connected() {
        return WebSocketResponse.ok();
    }

    /** The connection is accepted or refused. */
    public WebSocketResponse connected(ConnectResult result) {
        return result.toResponse();
    }

    /** The connection is accepted with a 2xx status, and refused with any other. */
    public WebSocketResponse connected(WebSocketResponse response) {
        return response;
    }

    /** The event is handled, and the client is sent nothing. */
    public WebSocketResponse done() {
        return WebSocketResponse.ok();
    }

    /** The reply is this value as JSON, with the message's {@code correlationId}, if it has one. */
    public <T> WebSocketResponse reply(JsonCodec<T> codec, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(
                    "Route " + event.routeKey() + " returned null, but a two-way route must reply:"
                            + " API Gateway would send an empty message. Return a value, or make the method void.");
        }
        return WebSocketResponse.ok(replyText(codec, value));
    }

    /** Returns a value as the JSON of a reply: with the message's {@code correlationId}, if it has one. */
    public <T> String replyText(JsonCodec<T> codec, T value) {
        return Replies.json(event, codec, value);
    }

    /** The reply is the body of this response. */
    public WebSocketResponse reply(@Nullable WebSocketResponse response) {
        if (response == null || response.body().isEmpty()) {
            throw new IllegalStateException("Route " + event.routeKey() + " returned a response without a body, but a"
                    + " two-way route must reply: API Gateway would send an empty message.");
        }
        return response;
    }

    /** To be thrown where no method handles the route. */
    public ClientErrorException unknownRoute() {
        return ClientErrorException.loggable(400, ErrorMessage.UNKNOWN_ROUTE, "Unknown route key");
    }

    private static String named(String kind, String name) {
        return kind + " \"" + name + "\"";
    }
}
