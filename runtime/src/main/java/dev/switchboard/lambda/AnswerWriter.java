package dev.switchboard.lambda;

import dev.switchboard.WebSocketResponse;
import dev.switchboard.json.JsonWriter;
import java.util.Map;

/**
 * Writes responses in the form that API Gateway always accepts: a status, and headers and a body if the response has
 * any. For an unknown key, a null response or a status of 0, API Gateway would send the client an "Internal server
 * error".
 */
final class AnswerWriter {
    private AnswerWriter() {}

    /** Returns a response as JSON in UTF-8. */
    static byte[] write(WebSocketResponse response) {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.name("statusCode").value(response.statusCode());
        if (response.body().isPresent()) {
            json.name("body").value(response.body().get());
        }
        if (!response.headers().isEmpty()) {
            json.name("headers").beginObject();
            for (Map.Entry<String, String> header : response.headers().entrySet()) {
                json.name(header.getKey()).value(header.getValue());
            }
            json.endObject();
        }
        json.endObject();
        return json.bytes();
    }
}
