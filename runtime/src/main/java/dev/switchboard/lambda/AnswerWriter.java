package dev.switchboard.lambda;

import dev.switchboard.WebSocketResponse;
import dev.switchboard.json.JsonWriter;
import java.util.Map;

/**
 * Writes answers in the one form that API Gateway always takes: a status, and headers and a body only where there are any.
 * An unknown key, a null answer or a status of 0 would be an "Internal server error" to the client.
 */
public final class AnswerWriter {
    private AnswerWriter() {}

    /** The bytes of an answer. */
    public static byte[] write(WebSocketResponse response) {
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
