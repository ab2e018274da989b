package dev.switchboard.internal;

import dev.switchboard.WebSocketEvent;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonFormatException;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes what goes back to the sender of a message. Replies come in any order, because API Gateway invokes concurrently;
 * so a {@code correlationId} at the top of a message comes back at the top of its reply or error.
 */
public final class Replies {
    private static final String CORRELATION_ID = "correlationId";

    private Replies() {}

    /** The JSON of a value, with the correlation id of the message that the event brought. */
    public static <T> String json(WebSocketEvent event, JsonCodec<T> codec, T value) {
        JsonWriter json = JsonWriter.create();
        String correlationId = correlationId(event.body());
        if (correlationId != null) {
            json.rootProperty(CORRELATION_ID, correlationId);
        }
        codec.write(json, value);
        return json.text();
    }

    private static @Nullable String correlationId(String body) {
        if (!body.contains(CORRELATION_ID)) {
            return null;
        }
        try {
            return read(JsonReader.of(body));
        } catch (JsonFormatException e) {
            return null;
        }
    }

    private static @Nullable String read(JsonReader in) {
        in.beginObject();
        while (in.nextProperty()) {
            if (CORRELATION_ID.equals(in.propertyName())) {
                return in.isScalar() ? in.readText() : null;
            }
            in.skipValue();
        }
        return null;
    }
}
