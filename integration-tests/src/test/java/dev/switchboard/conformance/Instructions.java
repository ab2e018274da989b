package dev.switchboard.conformance;

import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.JsonFormatException;
import dev.switchboard.json.JsonReader;
import java.util.Map;
import java.util.Optional;

/**
 * Instructions from a client to the function. A client sends them in the query when it connects, and as properties of
 * its messages later. A client that must connect without a query sends them as a JSON object in the header {@value
 * #HEADER}.
 *
 * <dl>
 *   <dt>observer
 *   <dd>post this event and every later event of the connection to the connection with this id
 *   <dt>until
 *   <dd>wait until this mark is set before answering
 *   <dt>mark
 *   <dd>set this mark
 *   <dt>answer
 *   <dd>return exactly this
 *   <dt>fail
 *   <dd>throw
 *   <dt>post
 *   <dd>post to the connection itself, and answer with the status of that post
 *   <dt>tell
 *   <dd>answer with the addresses of the stack's other APIs
 *   <dt>goodbye
 *   <dd>return this value from {@code $disconnect}, or throw if the value is {@code fail}
 * </dl>
 */
record Instructions(Map<?, ?> values) {

    static final String HEADER = "X-Instructions";

    static Instructions in(Event event) {
        if (event.at("queryStringParameters") instanceof Map<?, ?> query) {
            return new Instructions(query);
        }
        return read(event.has("headers", HEADER) ? event.text("headers", HEADER) : event.text("body"));
    }

    private static Instructions read(String text) {
        try {
            Object value = JsonCodecs.ANY.read(JsonReader.of(text));
            return new Instructions(value instanceof Map<?, ?> object ? object : Map.of());
        } catch (JsonFormatException notJson) {
            return new Instructions(Map.of());
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }
}
