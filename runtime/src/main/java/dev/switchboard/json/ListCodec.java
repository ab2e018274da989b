package dev.switchboard.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes an array as a list. The lists that it reads are unmodifiable. */
final class ListCodec<T extends @Nullable Object> implements JsonCodec<List<T>> {
    private final JsonCodec<T> element;

    ListCodec(JsonCodec<T> element) {
        this.element = element;
    }

    @Override
    public List<T> read(JsonReader in) {
        List<T> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(element.read(in));
        }
        return Collections.unmodifiableList(values);
    }

    @Override
    public void write(JsonWriter out, List<T> values) {
        out.beginArray();
        for (T value : values) {
            out.value(value, element);
        }
        out.endArray();
    }
}
