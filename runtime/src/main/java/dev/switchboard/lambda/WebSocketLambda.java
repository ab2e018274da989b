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
 * A Lambda function for a WebSocket API. Generated handlers extend this class, and hand-written handlers may extend it,
 * too:
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
 * <p>The response is always valid, whatever the event contains and whatever the code throws, except for an error of the
 * virtual machine such as a lack of memory. If an exception left the handler, API Gateway would answer a handshake with
 * 502 and a message with its own error frame. An event without a connection id or route key is answered with 400. If
 * {@link #processWebSocket} throws, the status is 500 or that of a {@link ClientErrorException}, and the client is
 * informed as far as possible:
 *
 * <ul>
 *   <li>On a two-way route the reply is an {@code error} message.
 *   <li>On a one-way route an {@code error} message is sent separately.
 *   <li>On {@code $connect} the client receives only the status.
 *   <li>On {@code $disconnect} the client receives nothing.
 * </ul>
 *
 * <p>Connections are saved when {@code $connect} is answered with 2xx, and deleted on {@code $disconnect}, unless the
 * {@link RouteTable} turns this off. On {@code $disconnect} the entry is deleted before {@link #processWebSocket} is
 * called. Otherwise, when many clients disconnect at once, their routes would send messages to each other's closed
 * connections. {@code call(event).connection()} returns the content of the deleted entry.
 *
 * <p>The event is read from a stream and not as an {@link APIGatewayV2WebSocketEvent}, because Lambda's deserialization
 * of that class takes up a large part of a cold start. The handler is thread-safe if {@link #processWebSocket} is.
 */
public abstract class WebSocketLambda implements RequestStreamHandler {
    private static final Duration CLEAN_UP = Duration.ofSeconds(2);

    /** Time reserved for the response, so that a long broadcast cannot use it up. */
    private static final Duration ANSWER = Duration.ofMillis(500);

    private final RouteTable routes;
    private final WebSocketRuntime runtime;
    private final ConnectionKeeper keeper;
    private final ErrorAnswers errors;

    /** Creates a handler without a route table, configured from the environment. */
    protected WebSocketLambda() {
        this(RouteTable.named("websocket").build(), WebSocketRuntime.fromEnvironment());
    }

    /**
     * Creates a handler with the given routes and runtime.
     *
     * @param routes the routes of the API
     * @param runtime the runtime that the handler uses
     */
    protected WebSocketLambda(RouteTable routes, WebSocketRuntime runtime) {
        this.routes = routes;
        this.runtime = runtime;
        this.keeper = new ConnectionKeeper(runtime.trackedConnections(), routes.keepsConnections());
        this.errors = new ErrorAnswers(routes, runtime);
        runtime.prime(routes);
    }

    /**
     * Handles one event, whose connection id and route key are never empty.
     *
     * @param event the event
     * @return the response
     * @throws Exception if anything goes wrong; the description of the class explains how exceptions are handled
     */
    protected abstract WebSocketResponse processWebSocket(WebSocketEvent event) throws Exception;

    /**
     * {@return the response to an event whose handling has thrown an exception other than {@link ClientErrorException}}
     * The default is 500. If an override returns a body, this body is the reply of a two-way route; the body should not
     * contain the text of the exception.
     *
     * @param error the exception or error that was thrown
     */
    protected WebSocketResponse handleError(Throwable error) {
        return ErrorAnswers.INTERNAL_SERVER_ERROR;
    }

    /**
     * Sends a message to a connection, like {@link dev.switchboard.message.MessageSender#sendMessage}.
     *
     * @param connectionId the id of the connection
     * @param data the message
     * @return the outcome
     */
    protected final Delivery sendMessage(String connectionId, Object data) {
        return runtime.sender().sendMessage(connectionId, data);
    }

    /**
     * {@return the call of a route for an event} Generated handlers bind the parameters of route methods from the call.
     *
     * @param event the event
     */
    protected final RouteCall call(WebSocketEvent event) {
        return new RouteCall(event, () -> keeper.find(event));
    }

    /** {@return the routes that this handler serves} */
    public final RouteTable routes() {
        return routes;
    }

    /** Reads the event as JSON and writes the response as JSON. Lambda calls this method. */
    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(respondToJson(input.readAllBytes(), context));
    }

    /**
     * Handles an event of the AWS library's class. Lambda itself calls {@link #handleRequest}.
     *
     * @param event the event
     * @param context Lambda's context of the invocation
     * @return the response
     */
    public final APIGatewayV2WebSocketResponse handle(APIGatewayV2WebSocketEvent event, Context context) {
        return AwsLibraryTypes.write(respondAndLog(AwsLibraryTypes.read(event, context)));
    }

    /** Handles an event given as JSON and returns the response as JSON. */
    final byte[] respondToJson(byte[] json, @Nullable Context context) {
        WebSocketEvent event;
        try {
            event = EventReader.read(json, context);
        } catch (JsonFormatException e) {
            runtime.log().write(LogEntry.error("The input is not an event of a WebSocket API: " + e.getMessage()));
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
        } catch (RuntimeException e) { // Thrown by the error handling. This exception, too, must be handled here.
            runtime.log()
                    .write(LogEntry.error("The event could not be answered.").error(e));
            return ErrorAnswers.INTERNAL_SERVER_ERROR;
        }
    }

    private WebSocketResponse respondInTime(WebSocketEvent event) {
        int left = event.lambdaContext().map(Context::getRemainingTimeInMillis).orElse(0);
        if (left <= 0) { // There is no Lambda context, or a test's context that has no remaining time.
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
        keeper.begin(event);
        WebSocketResponse response = switch (event.eventType()) {
            case CONNECT -> connect(event);
            case MESSAGE -> message(event);
            case DISCONNECT -> disconnect(event);
        };
        keeper.end();
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

    /**
     * Calls the handler, and creates the response if the handler throws or if the accepted connection cannot be saved.
     */
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
            throw fatal; // After an error such as lack of memory, Lambda must start a new execution environment.
        }
        if (error instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (error instanceof ClientErrorException refused) {
            try {
                return errors.refused(call(event), refused).because(refused.reason());
            } catch (IllegalArgumentException tooLong) {
                refused.addSuppressed(tooLong); // The text is too long for a message, but it is logged.
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
