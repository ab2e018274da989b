package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Optional;

/** The @connections API: posts to a connection, describes it, or closes it. */
final class CallbackApi {

    private final Stage stage;

    CallbackApi(Stage stage) {
        this.stage = stage;
    }

    HttpAnswer answer(HttpRequest request, String connectionId) {
        HttpAnswer answer = decide(request, connectionId);
        stage.report(new GatewayEvent.CallbackAnswered(
                request.method(), connectionId, request.body().length, answer.status()));
        return answer;
    }

    private HttpAnswer decide(HttpRequest request, String connectionId) {
        if (!isWellFormed(connectionId)) {
            return badRequest("Invalid connectionId: " + connectionId);
        }
        Optional<GatewayConnection> connection = stage.connection(connectionId);
        return switch (request.method()) {
            case "POST" -> post(connection, request.body());
            case "GET" -> connection.map(this::get).orElseGet(CallbackApi::gone);
            case "DELETE" -> connection.map(this::delete).orElseGet(CallbackApi::gone);
            default -> HttpAnswer.forbidden();
        };
    }

    private HttpAnswer post(Optional<GatewayConnection> connection, byte[] data) {
        if (data.length > stage.configuration().limits().messageBytes()) {
            return payloadTooLarge();
        }
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
        } catch (CharacterCodingException notUtf8) {
            return badRequest("Only text in UTF-8 can be sent to a client");
        }
        return switch (connection.map(open -> open.post(text)).orElse(GatewayConnection.PostResult.GONE)) {
            case SENT -> HttpAnswer.empty(200);
            case GONE -> gone();
            case FULL -> HttpAnswer.error(429, "LimitExceededException", "");
        };
    }

    private HttpAnswer get(GatewayConnection connection) {
        return HttpAnswer.json(200, CallbackJson.connection(connection.facts(), connection.lastActive()));
    }

    private HttpAnswer delete(GatewayConnection connection) {
        connection.closeFromHere(DisconnectCause.deleted());
        return HttpAnswer.empty(204);
    }

    static HttpAnswer payloadTooLarge() {
        return HttpAnswer.error(413, "PayloadTooLargeException", "{\"message\":\"Message too long\"}");
    }

    /** Returns the response for a connection that is gone. The body is empty, as on AWS. */
    private static HttpAnswer gone() {
        return HttpAnswer.error(410, "GoneException", "");
    }

    private static HttpAnswer badRequest(String message) {
        return HttpAnswer.error(400, "BadRequestException", CallbackJson.message(message));
    }

    /**
     * Returns whether an id is base64url with its padding. Any length is accepted, because AWS has lengthened API
     * Gateway's ids before.
     */
    private static boolean isWellFormed(String connectionId) {
        if (connectionId.isEmpty() || connectionId.length() % 4 != 0) {
            return false;
        }
        try {
            return Base64.getUrlDecoder().decode(connectionId).length > 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
