package dev.switchboard.conformance;

import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object, usually an event that the function received. */
record Event(String json, Map<?, ?> root) {

    static Event of(String json) {
        Object value = JsonCodecs.ANY.read(JsonReader.of(json));
        if (value instanceof Map<?, ?> object) {
            return new Event(json, object);
        }
        throw new AssertionError("Not a JSON object: " + json);
    }

    String routeKey() {
        return text("requestContext", "routeKey");
    }

    String connectionId() {
        return text("requestContext", "connectionId");
    }

    /** Returns the scalar at a path as text, or "absent" if there is none. */
    String text(String... path) {
        Object value = at(path);
        return value == null || value instanceof Map || value instanceof List ? "absent" : value.toString();
    }

    boolean has(String... path) {
        return at(path) != null;
    }

    @Nullable
    Object at(String... path) {
        Object value = root;
        for (String name : path) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value;
    }

    /** Returns the names in the object at a path, in the order in which they were sent. */
    List<String> keys(String... path) {
        List<String> keys = new ArrayList<>();
        if (at(path) instanceof Map<?, ?> object) {
            object.keySet().forEach(key -> keys.add(key.toString()));
        }
        return keys;
    }
}
