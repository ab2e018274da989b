package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.local.gateway.JsonValue.JsonArray;
import dev.switchboard.local.gateway.JsonValue.JsonBoolean;
import dev.switchboard.local.gateway.JsonValue.JsonNumber;
import dev.switchboard.local.gateway.JsonValue.JsonObject;
import dev.switchboard.local.gateway.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as a function received it. */
record Event(String json, JsonObject root) {

    static Event of(byte[] bytes) {
        String json = new String(bytes, UTF_8);
        return new Event(json, (JsonObject) JsonValueReader.read(json).orElseThrow());
    }

    String routeKey() {
        return text("requestContext", "routeKey");
    }

    /** Returns the value at a path as text, or "absent" if the path does not exist. */
    String text(String... path) {
        JsonValue value = at(path);
        if (value instanceof JsonString text) {
            return text.value();
        }
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        return value instanceof JsonBoolean flag ? String.valueOf(flag.value()) : "absent";
    }

    long number(String... path) {
        return Long.parseLong(text(path));
    }

    List<String> texts(String... path) {
        return ((JsonArray) there(path))
                .items().stream().map(item -> ((JsonString) item).value()).toList();
    }

    List<String> keys(String... path) {
        return List.copyOf(((JsonObject) there(path)).members().keySet());
    }

    /** Returns the path of every key, in the order of the event. */
    List<String> allKeys() {
        List<String> keys = new ArrayList<>();
        collect("", root, keys);
        return keys;
    }

    private static void collect(String prefix, JsonObject object, List<String> keys) {
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            keys.add(prefix + member.getKey());
            if (member.getValue() instanceof JsonObject inner) {
                collect(prefix + member.getKey() + ".", inner, keys);
            }
        }
    }

    private JsonValue there(String... path) {
        JsonValue value = at(path);
        if (value == null) {
            throw new AssertionError("Nothing at " + List.of(path) + " in " + json);
        }
        return value;
    }

    private @Nullable JsonValue at(String... path) {
        @Nullable JsonValue value = root;
        for (String name : path) {
            value = value instanceof JsonObject object ? object.members().get(name) : null;
        }
        return value;
    }
}
