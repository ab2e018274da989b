package dev.switchboard.local.gateway;

import dev.switchboard.local.gateway.JsonValue.JsonObject;
import java.util.Arrays;
import java.util.List;

/** A path of member names into a message body, such as {@code meta.type}. */
final class JsonPath {

    private final List<String> names;

    private JsonPath(List<String> names) {
        this.names = names;
    }

    /** Whether it is names separated by dots; indexes and the rest of JSONPath are not emulated. */
    static boolean isPath(String path) {
        return !path.contains("[") && names(path).stream().noneMatch(String::isBlank);
    }

    static JsonPath parse(String path) {
        return new JsonPath(names(path));
    }

    private static List<String> names(String path) {
        return Arrays.asList(path.split("\\.", -1));
    }

    /** What stands there, as text; empty where nothing, null or an object stands. */
    String textIn(JsonObject body) {
        JsonValue value = body;
        for (String name : names) {
            value = value instanceof JsonObject object ? object.members().get(name) : null;
        }
        return JsonValue.text(value);
    }
}
