package dev.switchboard.conformance;

import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.JsonFormatException;
import dev.switchboard.json.JsonReader;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks of the function: in the query when it connects, or as properties of a JSON object in the header
 * {@value #HEADER} where there is to be no query, and as properties of its messages later.
 *
 * <dl>
 *   <dt>observer
 *   <dd>the connection to which the event is posted, and every later event of this connection
 *   <dt>until
 *   <dd>wait until this mark is set before answering
 *   <dt>mark
 *   <dd>set this mark
 *   <dt>answer
 *   <dd>return exactly this
 *   <dt>fail
 *   <dd>throw
 *   <dt>post
 *   <dd>post to the own connection; the status of the answer says what became of it
 *   <dt>tell
 *   <dd>where the stack's other APIs are
 *   <dt>goodbye
 *   <dd>what {@code $disconnect} is to return, or {@code fail} for it to throw
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
