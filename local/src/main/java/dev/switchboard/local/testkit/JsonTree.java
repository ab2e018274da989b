package dev.switchboard.local.testkit;

import dev.switchboard.json.Json;
import dev.switchboard.json.JsonCodecs;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads single values from JSON that is known to be well-formed. */
final class JsonTree {

    private JsonTree() {}

    /** Returns the value at a path as text; the text {@code null} if there is no value. */
    static String textAt(String json, String... names) {
        @Nullable Object value = Json.read(json, JsonCodecs.ANY);
        for (String name : names) {
            value = value instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return String.valueOf(value);
    }
}
