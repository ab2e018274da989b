package dev.switchboard.lambda;

import dev.switchboard.ClientErrorException;
import dev.switchboard.EventType;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.binding.RouteCall;
import dev.switchboard.json.Json;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.RawJson;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.ErrorMessage;
import dev.switchboard.message.ErrorMessageJson;

/**
 * Creates the responses to events whose handling failed, and informs the client. On a two-way route the error is the
 * reply; on a one-way route it is sent as a message.
 */
final class ErrorAnswers {
    /** Response to input that is not an event. */
    static final WebSocketResponse MALFORMED_EVENT = answer(400, "Malformed event");

    /** Response to an event without a connection id. */
    static final WebSocketResponse MISSING_CONNECTION_ID = answer(400, "Missing connection ID");

    /** Response to an event without a route key. */
    static final WebSocketResponse UNKNOWN_ROUTE_KEY = answer(400, "Unknown route key");

    /** Response to an event whose handling failed. */
    static final WebSocketResponse INTERNAL_SERVER_ERROR = answer(500, "Internal server error");

    private final RouteTable routes;
    private final WebSocketRuntime runtime;

    /** Creates responses to events on the given routes. */
    ErrorAnswers(RouteTable routes, WebSocketRuntime runtime) {
        this.routes = routes;
        this.runtime = runtime;
    }

    /**
     * Returns the response to an event that was refused with an exception. The client receives the text of the
     * exception.
     */
    WebSocketResponse refused(RouteCall call, ClientErrorException error) {
        WebSocketEvent event = call.event();
        if (error.getCause() != null) {
            logCause(event, error.getCause());
        }
        ErrorMessage message =
                ErrorMessage.of(error.code(), error.clientMessage()).withRequestId(event.requestId());
        return tell(call, answer(error.statusCode(), error.clientMessage()), message);
    }

    /**
     * Returns the response to an event whose route failed. The error is logged; the client receives only the id with
     * which the log entry can be found.
     */
    WebSocketResponse failed(RouteCall call, Throwable error, WebSocketResponse answer) {
        WebSocketEvent event = call.event();
        runtime.log().write(about(event, LogEntry.error("The route failed.")).error(error));
        if (routes.isTwoWay(event.routeKey())
                && !answer.equals(INTERNAL_SERVER_ERROR)
                && answer.body().isPresent()) {
            return answer; // The handler has written its own error message.
        }
        ErrorMessage message = ErrorMessage.of(ErrorMessage.INTERNAL_ERROR, "Internal server error")
                .withRequestId(event.requestId());
        return tell(call, answer, message);
    }

    /**
     * Logs the exception with which a constructor refused a payload, because the mistake may be in the constructor. The
     * text of the exception is left out, because it may quote the payload.
     */
    private void logCause(WebSocketEvent event, Throwable cause) {
        Throwable withoutText = new Throwable(cause.getClass().getName());
        withoutText.setStackTrace(cause.getStackTrace());
        runtime.log()
                .write(about(event, LogEntry.warning("The message was refused."))
                        .error(withoutText));
    }

    private WebSocketResponse tell(RouteCall call, WebSocketResponse answer, ErrorMessage message) {
        WebSocketEvent event = call.event();
        if (event.eventType() != EventType.MESSAGE) {
            return answer;
        }
        String json = call.replyText(ErrorMessageJson.CODEC, message);
        if (routes.isTwoWay(event.routeKey())) {
            return new WebSocketResponse(answer.statusCode(), json);
        }
        send(event, json);
        return answer;
    }

    private void send(WebSocketEvent event, String json) {
        try {
            runtime.sender().sendMessage(event.connectionId(), RawJson.of(json));
        } catch (RuntimeException e) {
            runtime.log()
                    .write(about(event, LogEntry.warning("An error message could not be sent to the client."))
                            .error(e));
        }
    }

    private static LogEntry about(WebSocketEvent event, LogEntry entry) {
        return entry.requestId(event.requestId())
                .connectionId(event.connectionId())
                .routeKey(event.routeKey());
    }

    private static WebSocketResponse answer(int statusCode, String message) {
        return new WebSocketResponse(statusCode, "{\"message\":" + Json.write(message, JsonCodecs.STRING) + "}");
    }
}
