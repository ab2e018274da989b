package dev.switchboard.json;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes an array as a set. The sets that it reads are unmodifiable and keep the order of the array. */
final class SetCodec<T extends @Nullable Object> implements JsonCodec<Set<T>> {
    private final JsonCodec<T> element;

    SetCodec(JsonCodec<T> element) {
        this.element = element;
    }

    @Override
    public Set<T> read(JsonReader in) {
        Set<T> values = new LinkedHashSet<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(element.read(in));
        }
        return Collections.unmodifiableSet(values);
    }

    @Override
    public void write(JsonWriter out, Set<T> values) {
        out.beginArray();
        for (T value : values) {
            out.value(value, element);
        }
        out.endArray();
    }
}
