package dev.switchboard.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import dev.switchboard.ClientErrorException;
import dev.switchboard.ConnectResult;
import dev.switchboard.EventType;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.binding.RouteCall;
import dev.switchboard.json.JsonFormatException;
import dev.switchboard.log.Invocation;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.TimeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function behind a WebSocket API. Generated handlers extend it, and so may hand-written ones:
 *
 * <pre>{@code
 * public final class EchoLambda extends WebSocketLambda {
 *     @Override
 *     protected WebSocketResponse processWebSocket(WebSocketEvent event) {
 *         if (event.eventType() == EventType.MESSAGE) {
 *             sendMessage(event.connectionId(), Map.of("echo", event.body()));
 *         }
 *         return WebSocketResponse.ok();
 *     }
 * }
 * }</pre>
 *
 * <p>The answer is always well-formed, whatever the event is and whatever the code throws: an exception that left the
 * handler would be a 502 at the handshake and API Gateway's own error frame afterwards. An event without a connection id
 * or route key is answered with 400. What {@link #processWebSocket} throws is answered with 500, or with the status of a
 * {@link ClientErrorException}, and the client gets an {@code error} message: the reply of a two-way route, a message of
 * its own on a one-way route, nothing but the status on {@code $connect}, nothing at all on {@code $disconnect}.
 *
 * <p>Connections are kept: saved when {@code $connect} is answered with 2xx, deleted on {@code $disconnect}, unless the
 * {@link RouteTable} says otherwise. On {@code $disconnect} the entry is deleted before {@link #processWebSocket} is called,
 * so that the routes of clients that leave at the same time do not post to each other; {@code call(event).connection()}
 * returns the content of the entry.
 *
 * <p>Reads the event as a stream rather than as {@link APIGatewayV2WebSocketEvent}, because Lambda's reading of that
 * class is a large part of a cold start. Thread-safe as far as {@link #processWebSocket} is.
 */
public abstract class WebSocketLambda implements RequestStreamHandler {
    private static final Duration CLEAN_UP = Duration.ofSeconds(2);

    /** Time reserved for the response, so that a long broadcast cannot use it up. */
    private static final Duration ANSWER = Duration.ofMillis(500);

    private final RouteTable routes;
    private final WebSocketRuntime runtime;
    private final ConnectionKeeper keeper;
    private final ErrorAnswers errors;

    /** A handler without a route table, configured from the environment. */
    protected WebSocketLambda() {
        this(RouteTable.named("websocket").build(), WebSocketRuntime.fromEnvironment());
    }

    /** A handler of these routes with these collaborators. */
    protected WebSocketLambda(RouteTable routes, WebSocketRuntime runtime) {
        this.routes = routes;
        this.runtime = runtime;
        this.keeper = new ConnectionKeeper(runtime.trackedConnections(), routes.keepsConnections());
        this.errors = new ErrorAnswers(routes, runtime);
        runtime.prime(routes);
    }

    /**
     * Handles one event; its connection id and route key are not empty.
     *
     * @throws Exception whatever goes wrong; see the class's description for what becomes of it
     */
    protected abstract WebSocketResponse processWebSocket(WebSocketEvent event) throws Exception;

    /**
     * The answer to an event whose handling has thrown something other than a {@link ClientErrorException}: 500, unless it
     * is overridden. A body of one's own is the reply of a two-way route; no exception's text belongs in it.
     */
    protected WebSocketResponse handleError(Throwable error) {
        return ErrorAnswers.INTERNAL_SERVER_ERROR;
    }

    /** Sends a message to a connection; see {@link dev.switchboard.message.MessageSender#sendMessage}. */
    protected final Delivery sendMessage(String connectionId, Object data) {
        return runtime.sender().sendMessage(connectionId, data);
    }

    /** The call that an event makes to a route; generated handlers bind its parameters from it. */
    protected final RouteCall call(WebSocketEvent event) {
        return new RouteCall(event, () -> keeper.find(event));
    }

    /** The routes that this handler serves. */
    public final RouteTable routes() {
        return routes;
    }

    /** Called by Lambda with the event's JSON; writes the answer's. */
    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(respondToJson(input.readAllBytes(), context));
    }

    /** Handles an event in the AWS library's class, for those who hold one; Lambda itself calls the other method. */
    public final APIGatewayV2WebSocketResponse handle(APIGatewayV2WebSocketEvent event, Context context) {
        return AwsLibraryTypes.write(respondAndLog(AwsLibraryTypes.read(event, context)));
    }

    /** Handles an event given as JSON and returns the response as JSON. */
    final byte[] respondToJson(byte[] json, @Nullable Context context) {
        WebSocketEvent event;
        try {
            event = EventReader.read(json, context);
        } catch (JsonFormatException e) {
            runtime.log().write(LogEntry.error("The event is not one of a WebSocket API: " + e.getMessage()));
            return AnswerWriter.write(ErrorAnswers.MALFORMED_EVENT);
        }
        return AnswerWriter.write(respondAndLog(event));
    }

    private WebSocketResponse respondAndLog(WebSocketEvent event) {
        long begin = System.nanoTime();
        WebSocketResponse response = respondWhateverHappens(event);
        runtime.log()
                .handled(new Invocation(
                        routes.apiName(),
                        event.routeKey(),
                        event.requestId(),
                        event.connectionId(),
                        Duration.ofNanos(System.nanoTime() - begin),
                        response.statusCode(),
                        response.reason().orElse(null)));
        return response;
    }

    private WebSocketResponse respondWhateverHappens(WebSocketEvent event) {
        if (event.connectionId().isEmpty()) {
            return ErrorAnswers.MISSING_CONNECTION_ID;
        }
        if (event.routeKey().isEmpty()) {
            return ErrorAnswers.UNKNOWN_ROUTE_KEY;
        }
        try {
            runtime.learnGateway(event);
            return respondInTime(event);
        } catch (RuntimeException e) { // From what handles the errors of others: it must not leave the handler either.
            runtime.log()
                    .write(LogEntry.error("The event could not be answered.").error(e));
            return ErrorAnswers.INTERNAL_SERVER_ERROR;
        }
    }

    private WebSocketResponse respondInTime(WebSocketEvent event) {
        int left = event.lambdaContext().map(Context::getRemainingTimeInMillis).orElse(0);
        if (left <= 0) { // Outside of Lambda, or with a stand-in for its context that has no time.
            return respondAndKeepConnection(event);
        }
        TimeLimit limit = runtime.sender().limitTime(Duration.ofMillis(left).minus(ANSWER));
        try {
            return respondAndKeepConnection(event);
        } finally {
            limit.close();
        }
    }

    private WebSocketResponse respondAndKeepConnection(WebSocketEvent event) {
        WebSocketResponse response = switch (event.eventType()) {
            case CONNECT -> connect(event);
            case MESSAGE -> message(event);
            case DISCONNECT -> disconnect(event);
        };
        runtime.trackedConnections().activity().eventHandled();
        runtime.sender().awaitCleanUp(CLEAN_UP);
        return response;
    }

    private WebSocketResponse connect(WebSocketEvent event) {
        keeper.opening(event);
        try {
            return callHandler(event);
        } finally {
            keeper.openingEnded(event);
        }
    }

    private WebSocketResponse message(WebSocketEvent event) {
        keeper.handling(event);
        try {
            return callHandler(event);
        } finally {
            keeper.active(event);
        }
    }

    private WebSocketResponse disconnect(WebSocketEvent event) {
        keeper.closing(event);
        try {
            return callHandler(event);
        } finally {
            keeper.closed(event);
        }
    }

    /** Calls the handler, and answers for it where it throws or the connection that it accepts cannot be saved. */
    private WebSocketResponse callHandler(WebSocketEvent event) {
        try {
            WebSocketResponse response =
                    Objects.requireNonNull(processWebSocket(event), "processWebSocket returned null");
            if (event.eventType() == EventType.CONNECT && response.isSuccess()) {
                keeper.opened(event, response.accepted().orElseGet(ConnectResult::accept));
            }
            return response;
        } catch (Throwable e) {
            return failed(event, e);
        }
    }

    private WebSocketResponse failed(WebSocketEvent event, Throwable error) {
        if (error instanceof VirtualMachineError fatal && !(error instanceof StackOverflowError)) {
            throw fatal; // Out of memory and the like: Lambda must start the environment anew.
        }
        if (error instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (error instanceof ClientErrorException refused) {
            try {
                return errors.refused(call(event), refused).because(refused.reason());
            } catch (IllegalArgumentException tooLong) {
                refused.addSuppressed(tooLong); // Its text does not fit into a message: the log has it.
            }
        }
        return errors.failed(call(event), error, answerTo(error));
    }

    private WebSocketResponse answerTo(Throwable error) {
        try {
            return Objects.requireNonNull(handleError(error), "handleError returned null");
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            error.addSuppressed(e);
            return ErrorAnswers.INTERNAL_SERVER_ERROR;
        }
    }
}
