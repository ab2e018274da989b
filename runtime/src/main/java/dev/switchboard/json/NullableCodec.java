package dev.switchboard.json;

import org.jspecify.annotations.Nullable;

/** Reads and writes a value or null. */
final class NullableCodec<T> implements JsonCodec<@Nullable T> {
    private final JsonCodec<T> present;

    NullableCodec(JsonCodec<T> present) {
        this.present = present;
    }

    @Override
    @SuppressWarnings("NullAway") // NullAway does not follow @Nullable through a type argument.
    public @Nullable T read(JsonReader in) {
        if (in.isNull()) {
            in.readNull();
            return null;
        }
        return present.read(in);
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) {
        if (value == null) {
            out.nullValue();
        } else {
            present.write(out, value);
        }
    }
}
