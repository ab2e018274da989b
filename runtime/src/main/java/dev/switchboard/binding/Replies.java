package dev.switchboard.binding;

import dev.switchboard.WebSocketEvent;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonFormatException;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import dev.switchboard.json.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * Writes replies and errors to the sender of a message. Replies may arrive in any order, because API Gateway invokes
 * functions concurrently. Therefore a {@code correlationId} at the top level of a message is copied unchanged to the
 * top level of its reply or error.
 */
final class Replies {
    private static final String CORRELATION_ID = "correlationId";

    /** Longest id that is copied. A longer one could make the reply, or even an error message, too large to be sent. */
    private static final int MAX_CORRELATION_ID_LENGTH = 1024;

    private Replies() {}

    /** Returns a value as JSON, with the correlation id of the event's message. */
    static <T> String json(WebSocketEvent event, JsonCodec<T> codec, T value) {
        JsonWriter json = JsonWriter.create();
        RawJson correlationId = correlationId(event.body());
        if (correlationId != null) {
            json.rootProperty(CORRELATION_ID, correlationId);
        }
        codec.write(json, value);
        return json.text();
    }

    private static @Nullable RawJson correlationId(String body) {
        if (!body.contains(CORRELATION_ID)) {
            return null;
        }
        try {
            return read(JsonReader.of(body));
        } catch (JsonFormatException e) {
            return null;
        }
    }

    private static @Nullable RawJson read(JsonReader in) {
        RawJson id = null;
        in.beginObject();
        while (in.nextProperty()) {
            if (CORRELATION_ID.equals(in.propertyName())) {
                id = in.isScalar() && !in.isNull() ? in.readRaw() : null;
            }
        }
        return id == null || id.text().length() > MAX_CORRELATION_ID_LENGTH ? null : id;
    }
}
