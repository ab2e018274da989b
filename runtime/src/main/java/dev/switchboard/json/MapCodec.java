package dev.switchboard.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes an object as a map. The maps that it reads are unmodifiable and keep the order of the properties.
 */
final class MapCodec<T extends @Nullable Object> implements JsonCodec<Map<String, T>> {
    private final JsonCodec<T> element;

    MapCodec(JsonCodec<T> element) {
        this.element = element;
    }

    @Override
    public Map<String, T> read(JsonReader in) {
        Map<String, T> values = new LinkedHashMap<>();
        in.beginMap();
        while (in.nextProperty()) {
            String name = in.propertyName();
            values.put(name, element.read(in));
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public void write(JsonWriter out, Map<String, T> values) {
        out.beginObject();
        for (Map.Entry<String, T> entry : values.entrySet()) {
            out.name(entry.getKey()).value(entry.getValue(), element);
        }
        out.endObject();
    }
}
